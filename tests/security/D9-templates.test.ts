import { describe, expect, it } from 'vitest';
import { previewOf } from '../../src/core/template/preview.ts';
import { fileNameOf } from '../../src/core/template/render.ts';
import { USUAL_EXPORT } from '../../src/core/export/settings.ts';
import { TemplateError } from '../../src/core/template/template-error.ts';
import { annotationOn, articleRecord, TEXT } from '../core/library/records.ts';
import { long, measured } from '../results.ts';

/** Templates as a stranger might offer them: made to take for ever, to fill the memory, or to reach what is not theirs. */

const loop = (body: string, times = 60) => `{% for i in (1..${times}) %}${body}{% endfor %}`;
const ENDLESS: readonly string[] = [
  loop('x', 1e8),
  loop(loop(loop('', 1000), 1000), 1000),
  `{% assign a = "x" %}${loop('{% assign a = a | append: a %}')}{{ a | size }}`,
  `{% assign a = "x" %}${loop('{% capture a %}{{ a }}{{ a }}{% endcapture %}')}{{ a | size }}`,
  `{% assign a = (1..2000) | join: "," %}${loop('{% assign a = a | replace: ",", a %}', 20)}`,
  `{% assign a = (1..5000) %}${loop('{% assign a = a | concat: a %}', 5000)}`,
  '{{ (1..9999999) | sort | uniq | sort | size }}',
  `{% assign a = (1..100000) | join: "" %}${loop('{{ a | truncatewords: 99999 | slugify | strip_newlines | size }}', 1e6)}`,
];
/** Each has no words of its own, is a mistake, or says what it says and nothing of JavaScript's. */
const REACHING: readonly string[] = [
  '{{ article.constructor }}',
  '{{ article["__proto__"] }}',
  '{{ article.title.constructor.constructor }}',
  '{{ highlight.tags | map: "constructor" }}',
  '{{ highlight.tags | where: "__proto__" }}',
  '{% assign __proto__ = article %}{{ toString }}',
  '{% capture __proto__ %}x{% endcapture %}{{ valueOf }}',
  '{% include "/etc/passwd" %}',
  '{% render "../../secret" %}',
  '{% layout "/etc/passwd" %}',
  '{% liquid\nrender "/etc/passwd"\n%}',
  '{{ "now" | date: "%s" }}',
  '{{ process }}{{ globalThis }}{{ require }}',
];
/** The short form takes the plainest loop, and one that LiquidJS does not count by itself. */
const TRIED = long ? ENDLESS : [ENDLESS[1]!, ENDLESS[3]!];
const FIELDS = ['article', 'highlight', 'fileName'] as const;
const input = {
  article: articleRecord(),
  text: TEXT,
  annotations: [annotationOn('at dawn', { tags: ['sea'] })],
};
const made = (field: (typeof FIELDS)[number], source: string) => ({
  ...{ id: 'own', name: 'Own', article: '', highlight: '{{ highlight.quote }}', fileName: 'notes' },
  [field]: source,
});

/** Seconds of the processor, of all threads. */
function spent<T>(work: () => T): { seconds: number; value: T } {
  const since = process.cpuUsage();
  const value = work();
  return { seconds: process.cpuUsage(since).user / 1e6, value };
}

describe('D9: templates of strangers', () => {
  it('D9: that never end, or fill the memory, are stopped while somebody looks at them', () => {
    let slowest = 0;
    for (const source of TRIED)
      for (const field of FIELDS) {
        const { seconds, value } = spent(() => previewOf(made(field, source), input, USUAL_EXPORT));
        slowest = Math.max(slowest, seconds);
        // 0.3 s for each try of a source; what one step of it does, a sort of ten million numbers, is not interrupted.
        expect(seconds, `${field}: ${source}`).toBeLessThan(4);
        expect((value.text?.length ?? 0) + (value.name?.length ?? 0)).toBeLessThan(2_000_000);
        for (const problem of value.problems) expect(problem.message).toMatch(/It (?:takes too long|makes too much)\./);
      }
    measured('D9', `${TRIED.length} endless templates: stopped, the slowest after ${slowest.toFixed(1)} s`);
  }, 120_000); // prettier-ignore

  it('D9: as the name of each of a thousand files they cost a second a file at most', () => {
    for (const source of TRIED) {
      const own = [made('fileName', source)];
      const { seconds } = spent(() => {
        try {
          fileNameOf(input, { ...USUAL_EXPORT, template: 'own', own });
        } catch (error) {
          expect(error).toBeInstanceOf(TemplateError);
        }
      });
      expect(seconds, source).toBeLessThan(3);
    }
  }, 60_000);

  it('D9: reach neither files nor anything of JavaScript', () => {
    for (const source of REACHING)
      for (const field of FIELDS) {
        const { text, name } = previewOf(made(field, source), input, USUAL_EXPORT);
        expect(`${text ?? ''} ${name ?? ''}`, source).not.toMatch(
          /native code|function|\[object|root:|\d{10}/,
        );
      }
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as { title?: string }).title).toBeUndefined();
  });

  it('D9: control: the same without bounds makes a gigabyte of one letter', () => {
    let caught = 'x';
    for (let time = 0; time < 28; time += 1) caught = `${caught}${caught}`;
    expect(caught.length).toBe(2 ** 28);
    expect(previewOf(made('fileName', '{{ article.title }}'), input, USUAL_EXPORT).name).toBe(
      'The last ferry',
    );
  });
});
