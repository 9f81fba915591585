import { describe, expect, it } from 'vitest';
import { USUAL_EXPORT, type OwnTemplate } from '../../../src/core/export/settings.ts';
import { fileNameOf, renderNotes } from '../../../src/core/template/render.ts';
import { TemplateError, type TemplateField } from '../../../src/core/template/template-error.ts';
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
    ['a\r\nb {{ nothing }}', 2, 6, 'There is no “nothing” here.'],
    ['{% if a %}'.repeat(30), 1, 291, '“{% if a %}” has no end.'],
  ])('is said with its place: %j', (source, line, column, problem) => {
    expect(errorOf(source)).toMatchObject({ field: 'highlight', template: 'Mine', line, column, problem });
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
