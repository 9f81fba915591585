import { describe, expect, it } from 'vitest';
import { USUAL_EXPORT, type OwnTemplate } from '../../../src/core/export/settings.ts';
import { fileNameOf, renderNotes } from '../../../src/core/template/render.ts';
import { saidOf } from '../../../src/core/template/sentences.ts';
import { TemplateError, type TemplateField } from '../../../src/core/template/template-error.ts';
import { de } from '../../../src/core/words/de/index.ts';
import { en } from '../../../src/core/words/en/index.ts';
import { speak } from '../../../src/core/words/words.ts';
import { annotationOn, articleRecord, TEXT } from '../library/records.ts';

const input = { article: articleRecord(), text: TEXT, annotations: [annotationOn('ferry', { tags: ['a'] })] };

/** What is said of a template with `source` in one of its fields. */
function errorOf(source: string, field: TemplateField = 'highlight', patience = 20_000): TemplateError {
  const own: OwnTemplate = {
    id: 'mine',
    name: 'Mine',
    article: 'a',
    highlight: 'b',
    fileName: 'c',
    [field]: source,
  };
  const options = { ...USUAL_EXPORT, template: 'mine', own: [own], patience };
  try {
    if (field === 'fileName') fileNameOf(input, options);
    else renderNotes(input, options);
  } catch (error) {
    if (error instanceof TemplateError) return error;
    throw error;
  }
  throw new Error('no error');
}

function inGerman<Made>(make: () => Made): Made {
  speak(de, 'de');
  try {
    return make();
  } finally {
    speak(en, 'en');
  }
}

describe('a mistake in a template', () => {
  it.each([
    ['a\n\n> {{ highlight.qoute }}', 3, 6, 'There is no “highlight.qoute” here.'],
    ['{{ highlight.quote | upcse }}', 1, 1, 'There is no filter “upcse”.'],
    ['a\n  {% iff x %}', 2, 3, 'There is no tag “iff”.'],
    ['{% if highlight.note %}\nx', 1, 1, '“{% if highlight.note %}” has no end.'],
    ['\n{{ highlight.quote', 2, 1, '“{{ highlight.quote” has no end.'],
    ['x {% if highlight.note', 1, 3, '“{% if highlight.note” has no end.'],
    ['{{ article }}', 1, 1, 'This is not one value but several: say which, as in “article.title”.'],
    ['{% include "a.md" %}', 1, 1, 'A template is whole in itself: “include” would read another file.'],
    ['{% render "/etc/passwd" %}', 1, 1, 'A template is whole in itself: “render” would read another file.'],
    ['{% layout "a" %}', 1, 1, 'A template is whole in itself: “layout” would read another file.'],
    ['{{ highlight.created | date: "%Q" }}', 1, 1, 'A date has no “%Q”.'],
    ['{% raw %}', 1, 10, '“{% raw %}” has no end.'],
    ['a\r\nb {{ nothing }}', 2, 6, 'There is no “nothing” here.'],
    ['{% if a %}'.repeat(30), 1, 291, '“{% if a %}” has no end.'],
  ])('is said with its place: %j', (source, line, column, problem) => {
    expect(errorOf(source)).toMatchObject({ field: 'highlight', template: 'Mine', line, column, problem });
  });

  it.each([
    ['{{ highlight.quote | ( }}', 22, 'expected filter name'],
    ['{{ highlight.quote | upcase: 1 2 }}', 32, 'unexpected character "2"'],
    ['{{ highlight.quote | upcase; }}', 28, 'expected ":" after filter name'],
    ['{{ highlight.quote | append }}', 1, 'append expect 2 arguments'],
    ['{{ | upcase }}', 4, 'invalid value expression: "| upcase"'],
    ['{{ ( }}', 5, 'unexpected token "", value expected'],
    ['{{ a[b }}', 7, '[ not closed'],
    ['{{ (1..3 }}', 10, 'invalid range syntax'],
    ['{% if highlight.number = 2 %}{% endif %}', 25, 'expected "|" before filter'],
    ['{% assign 1 %}', 12, 'expected "="'],
    ['{% assign %}', 10, 'expected variable name'],
    ['{% capture %}{% endcapture %}', 11, 'invalid capture name'],
    ['{% %}', 4, 'illegal tag syntax, tag name expected'],
    ['{% for a of b %}{% endfor %}', 1, 'illegal tag: {% for a of b %}'],
    ['{% if a %}{% else %}{% else %}{% endif %}', 1, 'duplicated else'],
    ['{% if a %}{% else %}{% elsif b %}{% endif %}', 1, 'unexpected elsif after else'],
    ['{% cycle %}', 9, 'empty candidates: "{% cycle %}"'],
    ['{% liquid . %}', 11, 'the name of a tag is missing in “liquid”'],
  ])('the parser’s reason is said with its place: %j', (source, column, reason) => {
    expect(errorOf(source)).toMatchObject({ line: 1, column, problem: `This cannot be read: ${reason}.` });
    // And in the catalogue: another language has it, too.
    expect(inGerman(() => errorOf(source).problem)).not.toContain(reason);
  });

  it('what nobody has translated is a quotation, and its words are told apart', () => {
    const reason = 'a new kind of mistake, line:1, col:3';
    expect(inGerman(() => saidOf(reason))).toEqual({
      sentence:
        'Das kann nicht gelesen werden. LiquidJS, das Vorlagen liest, sagt auf Englisch: „a new kind of mistake“.',
      own: 'a new kind of mistake',
    });
    expect(saidOf(reason).sentence).toBe(
      'This cannot be read. LiquidJS, which reads templates, says in English: “a new kind of mistake”.',
    );
    // What is translated has no such words.
    expect(errorOf('{{ a[b }}').own).toBeNull();
    expect(errorOf('{{ x }}').own).toBeNull();
  });

  it('is said of the field it is in, in a sentence', () => {
    expect(errorOf('{{ highlight.quote }}', 'article').message).toBe(
      'The template “Mine” cannot be used (line 1, column 4, of what stands above the highlights): There is no “highlight” here.',
    );
    expect(errorOf('{{ x', 'fileName').toFailure()).toMatchObject({ code: 'malformed' });
  });

  // Filters with the machine's clock, zone or chance in them, and such as give what is not theirs.
  it.each([
    'sample',
    'date_to_string',
    'date_to_xmlschema',
    'json',
    'sha256',
    'url_decode',
    'escape',
    'where_exp',
    'base64_decode',
  ])('there is no %s', (name) => {
    expect(errorOf(`{{ "now" | ${name} }}`).problem).toBe(`There is no filter “${name}”.`);
  });

  it.each([
    'constructor',
    '__proto__',
    'article.constructor',
    'article.__proto__',
    'highlight.quote.constructor',
    'toString',
    'article.tags.map',
    'article.hasOwnProperty',
  ])('nothing but the values can be said: %s', (name) => {
    expect(errorOf(`{{ ${name} }}`).problem).toMatch(/^There is no/);
  });
});

describe('a template without end', () => {
  it.each([
    [
      'loops in loops',
      '{% for a in (1..9999) %}{% for b in (1..9999) %}{% for c in (1..9999) %}{% endfor %}{% endfor %}{% endfor %}',
      'It takes too long.',
    ],
    ['a list of everything', '{% for a in (1..999999999) %}x{% endfor %}', 'It makes too much.'],
    [
      'a text that doubles',
      `{% assign a = "xxxxxxxxxx" %}${'{% assign a = a | append: a %}'.repeat(40)}{{ a }}`,
      'It makes too much.',
    ],
    [
      'a long text',
      '{% for a in (1..99999) %}0123456789012345678901234567890123456789{% endfor %}',
      'It makes too much.',
    ],
    ['a long source', 'x'.repeat(40_000), 'It is too long.'],
  ])('is stopped: %s', (_, source, problem) => {
    expect(errorOf(source, 'highlight', 1500).problem).toBe(problem);
  });

  it('is stopped however deep it goes', () => {
    const deep = `${'{% if true %}'.repeat(2100)}${'{% endif %}'.repeat(200)}`;
    expect(errorOf(deep).problem).toMatch(/has no end|too many levels/);
  });

  it('is given its time for the whole file, not for each highlight', () => {
    const annotations = Array.from({ length: 200 }, (_, index) => annotationOn('ferry', { id: `n${index}` }));
    const highlight = '{% for a in (1..20000) %}{{ a }}{% endfor %}';
    const own: OwnTemplate = { id: 'mine', name: 'Mine', article: '', highlight, fileName: '' };
    const options = { ...USUAL_EXPORT, template: 'mine', own: [own], patience: 100 };
    const started = performance.now();
    expect(() => renderNotes({ ...input, annotations }, options)).toThrow('It takes too long.');
    // Two hundred times its patience would be twenty seconds.
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});
