import { expect, test } from 'vitest';
import type { Article } from '../../../src/core/article.ts';
import { docxOf, paragraph, PNG, read } from './archives.ts';

/** What Word shows in its final view, against what stands in the file. */

const r = (inside: string, properties = ''): string => `<w:r><w:rPr>${properties}</w:rPr>${inside}</w:r>`;
const t = (text: string, properties = ''): string => r(`<w:t xml:space="preserve">${text}</w:t>`, properties);
const p = (...runs: string[]): string => `<w:p>${runs.join('')}</w:p>`;
const open = (body: string, more: Record<string, string | Uint8Array> = {}): Promise<Article> =>
  read(docxOf(body, { more }), 'docx');

test.each<[string, string, string]>([
  ['a page break', p(t('one'), r('<w:br w:type="page"/>'), t('two')), 'one\ntwo'],
  ['a page break before and behind all', p(r('<w:br w:type="page"/>'), t('one'), r('<w:br w:type="page"/>')), 'one'],
  ['a column break', p(t('one'), r('<w:br w:type="column"/>'), t('two')), 'one\ntwo'],
  ['a carriage return', p(r('<w:t>one</w:t><w:cr/><w:t>two</w:t>')), 'one\ntwo'],
  ['a tab with a place', p(t('one'), r('<w:ptab w:alignment="right" w:relativeTo="margin" w:leader="none"/>'), t('two')), 'one two'],
  ['a hyphen that does not break', p(t('low'), r('<w:noBreakHyphen/>'), t('water')), 'low\u2011water'],
  ['a hyphen that may appear', p(t('low'), r('<w:softHyphen/>'), t('water')), 'low\u00ADwater'],
  ['a sign of Wingdings', p(t('a '), r('<w:sym w:font="Wingdings" w:char="F0E0"/>'), t(' b')), 'a 🡪 b'],
  ['a sign of a font of letters', p(t('a'), r('<w:sym w:font="Calibri" w:char="2022"/>'), t('b')), 'a•b'],
  ['a letter moved up by 0xF000', p(t('a'), r('<w:sym w:font="Arial" w:char="F042"/>'), t('b')), 'aBb'],
  ['Greek in the font Symbol', p(t('a'), t('\uF062\uF067', '<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"/>'), t('b')), 'aβγb'],
  ['a direction', p(t('one '), `<w:dir w:val="rtl">${t('two')}</w:dir>`, t(' three')), 'one two three'],
  ['a direction that overrides', p(t('one '), `<w:bdo w:val="rtl">${t('two')}</w:bdo>`), 'one two'],
  ['a smart tag', p(`<w:smartTag w:element="place">${t('Emden')}</w:smartTag>`), 'Emden'],
  ['custom XML', `<w:customXml w:element="x">${p(`<w:customXml w:element="y">${t('Emden')}</w:customXml>`)}</w:customXml>`, 'Emden'],
  ['a content control', `<w:sdt><w:sdtPr/><w:sdtContent>${p(`<w:sdt><w:sdtContent>${t('Emden')}</w:sdtContent></w:sdt>`)}</w:sdtContent></w:sdt>`, 'Emden'],
  ['a simple field', p(t('on '), `<w:fldSimple w:instr=" DATE ">${t('27 June')}</w:fldSimple>`), 'on 27 June'],
  ['ruby', p(r('<w:ruby><w:rubyPr/><w:rt><w:r><w:t>かわ</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>川</w:t></w:r></w:rubyBase></w:ruby>'), t('は')), '川かわは'],
  ['a moved passage', p(t('a '), `<w:moveFrom w:id="1">${t('gone')}</w:moveFrom>`) + p(`<w:moveTo w:id="2">${t('here')}</w:moveTo>`), 'a\nhere'],
  ['a paragraph whose end was deleted', `<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>${t('one ')}</w:p>${p(t('two'))}`, 'one two'],
  ['an inserted paragraph', `<w:p><w:pPr><w:rPr><w:ins w:id="1"/></w:rPr></w:pPr><w:ins w:id="2">${t('one')}</w:ins></w:p>`, 'one'],
  ['properties as they were', p(t('one', '<w:rPrChange w:id="1"><w:rPr><w:vanish/></w:rPr></w:rPrChange>')), 'one'],
])('%s is read as Word shows it', async (_, body, text) => {
  expect((await open(`${body}${paragraph('End.')}`)).text).toBe(`${text}\nEnd.`);
}); // prettier-ignore

test('deleted text is not shown, and counted', async () => {
  const del = (inside: string): string => `<w:del w:id="1">${inside}</w:del>`;
  const article = await open(
    p(t('one '), del(r('<w:delText>no</w:delText>')), `<w:ins w:id="2">${del(r('<w:delText>nor this</w:delText>'))}${t('two')}</w:ins>`, del(r('<w:tab/>'))), // prettier-ignore
  );
  expect(article.text).toBe('one two');
  expect(article.extraction.dropped).toEqual({ deletions: 2 });
});

const STYLES =
  '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
  '<w:style w:type="character" w:styleId="Secret"><w:name w:val="Secret"/><w:rPr><w:vanish/></w:rPr></w:style>' +
  '<w:style w:type="character" w:styleId="Heir"><w:name w:val="Heir"/><w:basedOn w:val="Secret"/></w:style>' +
  '<w:style w:type="character" w:styleId="Open"><w:name w:val="Open"/><w:basedOn w:val="Secret"/><w:rPr><w:vanish w:val="0"/></w:rPr></w:style>' +
  '<w:style w:type="character" w:styleId="Loop"><w:name w:val="Loop"/><w:basedOn w:val="Loop"/></w:style>' +
  '<w:style w:type="paragraph" w:styleId="Draft"><w:name w:val="Draft"/><w:rPr><w:vanish/></w:rPr></w:style></w:styles>';
const styled = (id: string): string => `<w:rStyle w:val="${id}"/>`;

test('hidden text is not shown, whatever hides it, and the paragraphs are counted', async () => {
  const article = await open(
    p(t('a'), t('hidden', '<w:vanish/>'), t('hidden', '<w:vanish w:val="1"/>'), t('b', '<w:vanish w:val="false"/>')) +
      p(t('c'), t('hidden', styled('Secret')), t('hidden', styled('Heir')), t('d', styled('Open')), t('e', styled('Loop'))) +
      `<w:p><w:pPr><w:pStyle w:val="Draft"/></w:pPr>${t('hidden')}${t('f', '<w:vanish w:val="0"/>')}${t('g', styled('Secret'))}</w:p>`,
    { 'word/styles.xml': STYLES },
  ); // prettier-ignore
  expect(article.text).toBe('ab\ncde\nfg');
  expect(article.extraction.dropped).toEqual({ hidden: 3 });
});

test('a link whose field begins and ends in hidden runs is one still', async () => {
  const field = (type: string): string => r(`<w:fldChar w:fldCharType="${type}"/>`, '<w:vanish/>');
  const code = r('<w:instrText> HYPERLINK "https://example.org/" </w:instrText>', '<w:vanish/>');
  const article = await open(p(field('begin'), code, field('separate'), t('May'), field('end'), t('.')));
  expect(article.text).toBe('May.');
  expect(JSON.stringify(article.blocks)).toContain('"href":"https://example.org/"');
  expect(article.extraction.dropped).toEqual({});
});

const NAMES =
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" ' +
  'xmlns:wpg="http://schemas.microsoft.com/office/word/2010/wordprocessingGroup" xmlns:v="urn:schemas-microsoft-com:vml"';
const shape = (inside: string): string =>
  `<w:drawing><wp:anchor><a:graphic><a:graphicData><wps:wsp ${NAMES}>${inside}</wps:wsp></a:graphicData></a:graphic></wp:anchor></w:drawing>`;
const box = (text: string): string => `<wps:txbx><w:txbxContent>${p(t(text))}</w:txbxContent></wps:txbx>`;
const old = (text: string): string =>
  `<w:pict><v:shape><v:textbox><w:txbxContent>${p(t(text))}</w:txbxContent></v:textbox></v:shape></w:pict>`;
const versions = (choice: string, fallback: string): string =>
  r(
    `<mc:AlternateContent ${NAMES}><mc:Choice Requires="wps">${choice}</mc:Choice>${fallback}</mc:AlternateContent>`,
  );
const fallback = (inside: string): string => `<mc:Fallback>${inside}</mc:Fallback>`;
const picture = '<pic:pic><pic:blipFill><a:blip r:embed="rId1"/></pic:blipFill></pic:pic>';

test.each<[string, string, string, object]>([
  ['in both versions, once', versions(shape(box('Boxed.')), fallback(old('Boxed.'))), 'Beside.\nBoxed.', {}],
  ['in the first version alone', versions(shape(box('Boxed.')), ''), 'Beside.\nBoxed.', {}],
  ['in the first, a picture of it in the second', versions(shape(box('Boxed.')), fallback(`<w:pict><v:imagedata r:id="rId1"/></w:pict>`)), 'Beside.\nBoxed.', {}],
  ['without versions', r(shape(box('Boxed.'))), 'Beside.\nBoxed.', {}],
  ['in a box', r(shape(`<wps:txbx><w:txbxContent>${p(t('Outer.'), r(shape(box('Inner.'))))}</w:txbxContent></wps:txbx>`)), 'Beside.\nOuter.\nInner.', {}],
  ['in none: a line', versions(shape('<a:prstGeom/>'), fallback('<w:pict><v:shape/></w:pict>')), 'Beside.', { drawings: 1 }],
  ['hidden', r(shape(box('Boxed.')), '<w:vanish/>'), 'Beside.', { hidden: 1 }],
])('text boxes: %s', async (_, run, text, dropped) => {
  const article = await open(p(t('Beside.'), run));
  expect(article.text).toBe(text);
  expect(article.extraction.dropped).toEqual(dropped);
}); // prettier-ignore

test('words that only one version has are read once', async () => {
  const emoji = versions('<w:sym/>', fallback('<w:t>😊</w:t>'));
  expect((await open(p(t('Well '), emoji))).text).toBe('Well 😊');
});

test('pictures in a group are shown', async () => {
  const group = `<w:drawing><wp:inline><a:graphic><a:graphicData><wpg:wgp ${NAMES}>${picture}${picture}</wpg:wgp></a:graphicData></a:graphic></wp:inline></w:drawing>`;
  const article = await open(p(t('Low.'), r(group)), { 'word/media/tide.png': PNG });
  expect(JSON.stringify(article.blocks).match(/"type":"image"/g)).toHaveLength(2);
  expect(article.extraction.dropped).toEqual({});
});

test('the prefix of WordprocessingML is the writer’s own', async () => {
  const body = `<x:document xmlns:x="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><x:body><x:p><x:r><x:t>one</x:t><x:cr/><x:t>two</x:t></x:r></x:p></x:body></x:document>`;
  expect((await open('', { 'word/document.xml': body })).text).toBe('one\ntwo');
});

test('a document that is embedded whole, and signs without a letter, are named as left out', async () => {
  const article = await open(
    p(t('Low.'), r('<w:sym w:font="Wingdings" w:char="F000"/>'), r('<w:sym w:font="Arial" w:char="x"/>')) +
      '<w:altChunk r:id="rId9"/>',
  );
  expect(article.text).toBe('Low.');
  expect(article.extraction.dropped).toEqual({ drawings: 2, frames: 1 });
});
