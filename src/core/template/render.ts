import type { Annotation, Colour } from '../annotation.ts';
import { blockId } from '../export/block-id.ts';
import { citationOf } from '../export/citation.ts';
import { escapeInline } from '../export/escape.ts';
import type { AnnotationFilter } from '../export/filter.ts';
import { divided, headingsOf, type Heading } from '../export/headings.ts';
import { quotedTexts, type ExportInput } from '../export/input.ts';
import { noteMarkdown } from '../export/note.ts';
import { propertiesOf } from '../export/properties.ts';
import { sectionsOf, type Placed } from '../export/sections.ts';
import type { ExportSettings } from '../export/settings.ts';
import type { RenderedBlock, RenderedFile, RenderedPart } from '../living/rendered.ts';
import { asBlock, asText } from './contained.ts';
import { allow, parsed } from './parsed.ts';
import { templateOf } from './shipped.ts';
import { articleValues, highlightValues } from './values.ts';

/** How notes are written, and which. */
export interface RenderOptions extends ExportSettings, AnnotationFilter {
  /** What the reader calls each colour; the colours' own words without it. */
  colourNames?: Readonly<Partial<Record<Colour, string>>>;
  /** Milliseconds that the templates may take over one file; by the number of its highlights without it. */
  patience?: number;
}

/** A file of one highlight takes a millisecond: what takes this long will not end, even where much else is at work. */
const PATIENCE = 5000;
const PATIENCE_EACH = 5;
/** For a name alone, which is made of a few values, for each of thousands of files, and in the app's own process. */
const PATIENCE_NAME = 1000;

const WHOLE = '## On the article';
/** Only where another section stands before them. */
const HIGHLIGHTS = '## Highlights';
/** Of a saved page: navigation, comments, what stands beside the article. */
const OUTSIDE = '## Only on the full page';
const LOST = '## Passages that could not be found again';

/**
 * An article's notes as the chosen template writes them: title and dek, notes on the whole article, a block for each highlight
 * in reading order, under the article's headings where `headings` wants them; then what stands only on the full page around the
 * article, and what has no place any more, in sections of their own. The same input gives the same file. Throws a TemplateError.
 */
export function renderNotes(input: ExportInput, options: RenderOptions): RenderedFile {
  const { article } = input;
  const sections = sectionsOf(input, options);
  const { whole, placed, outside, lost } = sections;
  const shown = [whole, placed, outside, lost].flatMap((section) =>
    section.map(({ annotation }) => annotation),
  );
  const template = templateOf(options);
  const nameOf = namesOf(options);
  const allowance = allow(options.patience ?? PATIENCE + PATIENCE_EACH * shown.length);
  const speaksOf = {
    article: articleValues(input, shown, nameOf),
    options: { times: options.times, links: options.links, headings: options.headings },
  };
  const texts = quotedTexts(input);
  const highlight = parsed(template, 'highlight');
  let number = 0;
  const block = (one: Placed, section: Heading | null = null): RenderedBlock => {
    number += 1;
    const values = highlightValues(one, texts, { number, section, nameOf });
    const id = blockId(one.annotation.id);
    const text = asBlock(highlight({ ...speaksOf, highlight: values }, allowance), id);
    const note = noteMarkdown(one.annotation.note).join('\n');
    // Where the template shows it in another way it is not found below the id, and does not come back in.
    const changed = Date.parse(one.annotation.updated);
    return { type: 'block', id, text, ...(note === '' ? {} : { note }), changed };
  };

  const parts: RenderedPart[] = [];
  const head = asText(parsed(template, 'article')(speaksOf, allowance));
  if (head !== '') parts.push({ type: 'text', text: head });
  const section = (heading: string, annotations: readonly Placed[]): void => {
    if (annotations.length > 0)
      parts.push({ type: 'heading', text: heading }, ...annotations.map((one) => block(one)));
  };
  section(WHOLE, whole);
  const headings = options.headings ? headingsOf(input.blocks ?? [], article.title) : [];
  for (const [index, { above, under, placed: one }] of divided(placed, headings).entries()) {
    if (index === 0 && above.length === 0 && whole.length > 0)
      parts.push({ type: 'heading', text: HIGHLIGHTS });
    for (const { level, text } of above)
      parts.push({ type: 'heading', text: `${'#'.repeat(level)} ${escapeInline(text)}` });
    parts.push(block(one, under));
  }
  section(OUTSIDE, outside);
  section(LOST, lost);
  return { properties: propertiesOf(article, shown, options.properties), parts };
}

/**
 * The name of an article's file as the template says it, its title where the template says nothing; on one line, without folder and
 * extension, for `safeFileName`.
 */
export function fileNameOf(
  input: ExportInput,
  settings: ExportSettings & Pick<RenderOptions, 'colourNames' | 'patience'>,
): string {
  const template = templateOf(settings);
  const shown: Annotation[] = Object.values(sectionsOf(input, {})).flatMap((section: Placed[]) =>
    section.map(({ annotation }) => annotation),
  );
  const { times, links, headings } = settings;
  const scope = {
    article: articleValues(input, shown, namesOf(settings)),
    options: { times, links, headings },
  };
  const said = parsed(template, 'fileName')(scope, allow(settings.patience ?? PATIENCE_NAME))
    .replace(/[\s\u0085]+/gu, ' ')
    .trim();
  return said || citationOf(input.article).title;
}

function namesOf(options: Pick<RenderOptions, 'colourNames'>): (colour: Colour) => string {
  return (colour) => options.colourNames?.[colour]?.trim() || colour;
}
