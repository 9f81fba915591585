import type { XmlDialect } from './xml.ts';

/** XHTML by its namespaces, in the names that a hast tree of HTML has. */

/** hast's names that are not made of the attribute's by the rule below (https://github.com/wooorm/property-information). */
const PROPERTIES: Readonly<Record<string, string>> = {
  class: 'className',
  colspan: 'colSpan',
  rowspan: 'rowSpan',
  srcset: 'srcSet',
  datetime: 'dateTime',
};

/** `epub:type` → `epubType`, `xml:lang` → `xmlLang`, `data-src` → `dataSrc`. */
function propertyName(attribute: string): string {
  if (Object.hasOwn(PROPERTIES, attribute)) return PROPERTIES[attribute] ?? attribute;
  return attribute.toLowerCase().replace(/[:-]([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

export const XHTML: XmlDialect = {
  namespaces: {
    'http://www.w3.org/1999/xhtml': '',
    'http://www.w3.org/2000/svg': '',
    'http://www.w3.org/1998/Math/MathML': '',
    'http://www.idpf.org/2007/ops': 'epub:',
    'http://www.w3.org/1999/xlink': 'xlink:',
  },
  namedCharacters: true,
  attribute: propertyName,
  empty: new Set('area base br col embed hr img input link meta param source track wbr'.split(' ')),
};
