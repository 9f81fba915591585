import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PATTERN_SETS, type PatternSet } from '../../../src/core/hyphens/sets.ts';
import { dividerFor } from '../../../src/renderer/hyphens/patterns.ts';

/**
 * As books of each language divide them. Where a set has no word here for a place that a dictionary knows, it leaves the word
 * whole there: a hyphen that is missing costs a gap, a wrong one a reader.
 */
const WORDS: Record<PatternSet, string> = {
  af: 'bi-bli-o-teek we-ten-skap-lik',
  cy: 'llyfr-gell prif-ysgol',
  da: 'vi-den-ska-be-lig un-der-vis-ning bi-bli-o-tek',
  'de-1996': 'sil-ben-tren-nung zu-cker fens-ter städte stra-ßen-bahn bun-des-ver-fas-sungs-ge-richt',
  'el-monoton': 'τυ-πο-γρα-φία βι-βλιο-θήκη πα-νε-πι-στή-μιο',
  'el-polyton': 'τυ-πο-γρα-φία βι-βλιο-θήκη',
  'en-gb': 'know-ledge con-sid-er-able ty-po-graphy ma-nus-cript strength',
  'en-us': 'knowl-edge con-sid-er-able ty-pog-ra-phy man-u-script strength',
  es: 'ti-po-gra-fía mur-cié-lago de-sa-rro-llo co-no-ci-miento',
  et: 'raa-ma-tu-kogu tü-pog-raa-fia',
  eu: 'li-bu-ru-te-gia ti-po-gra-fia',
  fr: 'ty-po-gra-phie gou-ver-ne-ment bi-blio-thèque ex-tra-or-di-naire',
  ga: 'leabh-ar-lann oll-scoil',
  hr: 'knjiž-nica ti-po-gra-fija',
  it: 'ti-po-gra-fia ac-qua mae-stro straor-di-na-rio',
  ka: 'უნი-ვერ-სი-ტეტი',
  lt: 'uni-ver-si-te-tas',
  nb: 'vi-ten-ska-pe-lig un-der-vis-ning',
  nl: 'let-ter-greep ver-ze-ke-rings-maat-schap-pij we-ten-schap-pe-lijk',
  oc: 'bi-blio-tèca uni-ver-si-tat',
  pl: 'nad-zwy-czajny kon-sty-tu-cja bi-blio-teka',
  pt: 'pas-sa-ri-nho co-nhe-ci-mento ex-tra-or-di-ná-rio',
  rm: 'bi-blio-teca uni-ver-si-tad',
  sl: 'knji-žnica ti-po-gra-fija',
  sq: 'bi-blio-teka uni-ver-si-teti',
  uk: 'бі-бліо-тека дру-кар-ство не-зви-чай-ний',
};

describe.each(Object.entries(WORDS) as [PatternSet, string][])('%s', async (set, list) => {
  const divide = await dividerFor(set);
  it.each(list.split(' '))('%s', (divided) => {
    const word = divided.replaceAll('-', '');
    const points = divide(word);
    expect([0, ...points].map((point, index) => word.slice(point, points[index])).join('-')).toBe(divided);
  });
});

it('every set is named, with who made it and a licence from the list, in what is shipped with the app', () => {
  const notices = readFileSync(join(import.meta.dirname, '../../../resources/notices/hyphen.txt'), 'utf8');
  const named = new Map(
    [...notices.matchAll(/^([a-z\d-]+): (.+)\. ([\w.-]+)\.$/gm)].map(([, set, who, licence]) => [set, { who, licence }]),
  );
  expect([...named.keys()]).toEqual([...PATTERN_SETS]);
  for (const [set, { who, licence }] of named) {
    expect(who, set).toMatch(/^Copyright \(C\) \d{4}/);
    // As C1's list, and the licence of all-permissive files, which asks for its words to be kept and nothing else.
    expect(['MIT', 'BSD-3-Clause', 'FSFAP'], set).toContain(licence);
    expect(notices, set).toContain(`\n${licence}\n`);
  }
  for (const set of PATTERN_SETS)
    expect(existsSync(join(import.meta.dirname, '../../../node_modules/hyphen/patterns', `${set}.js`))).toBe(true);
}); // prettier-ignore
