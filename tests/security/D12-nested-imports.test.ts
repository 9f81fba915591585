import { describe, expect, it } from 'vitest';
import { DATA_START } from '../../src/core/export/portable-html-signs.ts';
import { PostilError } from '../../src/core/failure.ts';
import type { ForeignForm } from '../../src/core/import/detect.ts';
import { isOwnFile, readForeign } from '../../src/core/import/read.ts';
import { measured } from '../results.ts';

/** Every importer on files whose values are other ones than anybody would write: nested without end, huge, or of other kinds. */

const NEST = 100_000;
const arrays = `${'['.repeat(NEST)}${']'.repeat(NEST)}`;
const objects = `${'{"a":'.repeat(NEST)}1${'}'.repeat(NEST)}`;
/** As JSON: what stands where a value is expected. */
const STRANGE: readonly string[] = [
  arrays,
  objects,
  '{"__proto__":{"polluted":1}}',
  '{"constructor":{"prototype":{"polluted":1}},"toString":1,"length":-1}',
  '{"length":4294967295}',
  '1e400',
  '-1e308',
  '9007199254740993',
  '"\\ud800"',
  '"\\u0000\\u202e"',
  JSON.stringify('['.repeat(200_000)),
  JSON.stringify('<div>'.repeat(100_000)),
  JSON.stringify('> '.repeat(100_000)),
  'null',
  'true',
  '[]',
  '[null]',
  '{}',
];

/** What a reader of each form looks at, with `@` where something strange is put. */
const FILES: readonly (readonly [ForeignForm, string, readonly string[]])[] = [
  ['postil-json', 'a.json', ['{"postil":"annotations","version":1,"article":@,"text":"x","annotations":[]}', '{"postil":"annotations","version":1,"article":{},"text":@,"annotations":@}', '@']],
  ['postil-html', 'a.html', [`${DATA_START}{"postil":{"portable":1,"export":@,"blocks":[],"resources":[]}}</script>`, `${DATA_START}{"postil":{"portable":1,"export":{},"blocks":@,"resources":@,"page":@}}</script>`, `${DATA_START}@</script>`]],
  ['jsonld', 'a.jsonld', ['{"@context":"http://www.w3.org/ns/anno.jsonld","type":"AnnotationPage","items":@}', '{"@context":"http://www.w3.org/ns/anno.jsonld","type":"Annotation","id":@,"body":@,"target":@}', '{"@context":"http://www.w3.org/ns/anno.jsonld","type":"Annotation","body":{"type":"TextualBody","value":@},"target":{"source":@,"selector":[{"type":"TextQuoteSelector","exact":@,"refinedBy":@},@]}}']],
  ['hypothesis', 'a.json', ['{"rows":@}', '{"rows":[{"id":@,"user":"acct:a@b","uri":@,"text":@,"tags":@,"references":@,"document":@,"target":@}]}', '{"rows":[{"id":"a","user":@,"uri":"https://a.example/","text":"n","target":[{"selector":[{"type":"TextQuoteSelector","exact":@},@]}]}]}']],
  ['zotero', 'a.json', ['[{"key":@,"data":@}]', '[{"key":"A","data":{"itemType":"annotation","annotationText":@,"annotationComment":@,"tags":@,"parentItem":@,"annotationPosition":@,"annotationSortIndex":@}}]']],
  ['readest', 'a.json', ['{"$format":"readest-annotations","book":@,"annotations":@}', '{"$format":"readest-annotations","book":{"title":@},"annotations":[{"id":@,"type":"annotation","text":@,"note":@,"createdAt":@,"cfi":@}]}']],
  ['omnivore', 'metadata_0_to_20.json', ['@', '[{"id":@,"slug":@,"title":@,"url":@,"labels":@,"readingProgress":@}]']],
]; // prettier-ignore

/** Plain texts of the forms that are no JSON. */
const TEXTS: readonly (readonly [ForeignForm, string, readonly string[]])[] = [
  ['readwise', 'a.csv', ['Highlight,Book Title\n' + '"'.repeat(300_001), `Highlight,Book Title\n${','.repeat(300_000)}`, `Highlight,Book Title,__proto__,constructor\nx,y,z,w\n`, `Highlight,${'Book Title,'.repeat(30_000)}\nx`]],
  ['kindle', 'My Clippings.txt', ['=========='.repeat(30_000), `a (b)\n- Your Highlight on page ${'9'.repeat(300_000)} | Added on x\n\nx\n==========\n`, `${'('.repeat(300_000)}\n- Your Highlight on page 1 | Location 1-99999999999999999999 | Added on Friday, 99 June 99999 99:99:99\n\nx\n==========\n`]],
  ['postil-markdown', 'a.md', [`${'> '.repeat(100_000)}\n\n^hl-a\n`, `${'- '.repeat(100_000)}x\n\n^hl-a\n\n${'['.repeat(100_000)}`, `^hl-${'a'.repeat(300_000)}\n`, `---\n${'a: &a [*a]\n'.repeat(20_000)}---\n\n^hl-a\n`, `${'^hl-__proto__\n\n'.repeat(20_000)}`]],
  ['singlefile', 'a.html', [`<p data-singlefile-highlight-id=1>${'<div>'.repeat(100_000)}`, `${'<single-file-note><template shadowrootmode=open>'.repeat(20_000)}`, `<single-file-note data-note-id=__proto__><template shadowrootmode=open><textarea>${'<'.repeat(300_000)}`]],
]; // prettier-ignore

/** Reads it; what is refused is refused with a sentence of ours, in time. */
async function tried(form: ForeignForm, name: string, text: string): Promise<'read' | 'refused'> {
  const since = process.cpuUsage();
  try {
    const file = await readForeign({ name, text }, form);
    if (!isOwnFile(file))
      for (const { annotations } of file.articles)
        for (const { exact, note } of annotations) expect([typeof exact, typeof note]).toEqual(['string', 'string']);
    return 'read';
  } catch (error) {
    if (!(error instanceof PostilError)) throw new Error(`${form}: ${text.slice(0, 200)}`, { cause: error });
    return 'refused';
  } finally {
    expect(process.cpuUsage(since).user / 1e6, `${form}: ${text.slice(0, 80)}`).toBeLessThan(5);
  }
} // prettier-ignore

describe('D12: values that nobody would write', () => {
  it('D12: in files of every importer are passed over, or the file is refused with a sentence', async () => {
    let count = 0;
    for (const [form, name, files] of FILES)
      for (const file of files)
        for (const strange of STRANGE) {
          await tried(
            form,
            name,
            file.replaceAll('@', (sign, at: number) => (file[at + 1] === 'c' || /\w/.test(file[at - 1] ?? '') ? sign : strange)),
          );
          count += 1;
        }
    for (const [form, name, files] of TEXTS)
      for (const file of files) {
        await tried(form, name, file);
        count += 1;
      }
    expect(({} as { polluted?: number }).polluted).toBeUndefined();
    measured('D12', `${count} files of ten formats with values nobody would write: read or refused with a sentence`);
  }, 120_000); // prettier-ignore

  it('D12: control: a reader that walks what it is given falls, and one that assigns it is polluted', () => {
    const walk = (value: unknown): number =>
      typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(walk)) : 0;
    expect(() => walk(JSON.parse(arrays))).toThrow(RangeError);
    const into: Record<string, unknown> = {};
    for (const [key, value] of Object.entries(JSON.parse(STRANGE[2]!) as object)) into[key] = value;
    expect(into['polluted']).toBe(1);
  });
});
