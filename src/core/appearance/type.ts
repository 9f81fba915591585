import * as v from 'valibot';

/**
 * The faces of the text, by what they are for: *Literata*, *Source Sans 3*, *Atkinson Hyperlegible Next* (for low vision) and
 * *OpenDyslexic*.
 */
export const FACES = ['serif', 'sans', 'legible', 'dyslexic'] as const;
export type Face = (typeof FACES)[number];

/** Reading text in CSS pixels. 18.5 is the design's; the ends are where a line still holds words, and twice the usual size. */
export const TEXT_SIZE = { least: 13, usual: 18.5, most: 37, step: 1.5 } as const;

/**
 * Characters to a line, about: of running English in the face. 45 to 90 is the range that books on typography give, a column
 * of a magazine to a wide page; 72 is the design's column of 620 CSS pixels.
 */
export const MEASURE = { least: 45, usual: 72, most: 90, step: 1 } as const;

/** Heights of a line in sizes of the text. 1.68 is the design's; below 1.32 lines touch, above 2.2 they fall apart. */
export const LINE_HEIGHT = { least: 1.32, usual: 1.68, most: 2.2, step: 0.04 } as const;

/** How a paragraph shows where it begins: by room above it, or by its first line, as in books. */
export const PARAGRAPHS = ['spaced', 'indented'] as const;

const within = ({ least, most }: { least: number; most: number }) =>
  v.pipe(v.number(), v.minValue(least), v.maxValue(most));

/** How text is set: the reader's choice for all articles, or for one. */
export const TYPE_ENTRIES = {
  face: v.fallback(v.picklist(FACES), 'serif'),
  /** CSS pixels. */
  textSize: v.fallback(within(TEXT_SIZE), TEXT_SIZE.usual),
  /** Characters. */
  measure: v.fallback(within(MEASURE), MEASURE.usual),
  lineHeight: v.fallback(within(LINE_HEIGHT), LINE_HEIGHT.usual),
  paragraphs: v.fallback(v.picklist(PARAGRAPHS), 'spaced'),
  /** Whether lines end in one edge. */
  justified: v.fallback(v.boolean(), false),
  /** Whether words are divided at the ends of lines, in languages whose rules are known. */
  hyphenated: v.fallback(v.boolean(), false),
};
const TypeSchema = v.object(TYPE_ENTRIES);
export type TypeChoice = Readonly<v.InferOutput<typeof TypeSchema>>;

export const USUAL_TYPE: TypeChoice = v.parse(TypeSchema, {});

/** As many articles as have a type of their own at most: a hundred bytes each in a file that is written at every change. */
export const MOST_ARTICLE_TYPES = 500;

/** Type chosen for single articles, by their ids; the one that was chosen last comes last. */
export const ArticleTypesSchema = v.pipe(
  v.record(v.pipe(v.string(), v.maxLength(100)), TypeSchema),
  v.check((types) => Object.keys(types).length <= MOST_ARTICLE_TYPES),
);
export type ArticleTypes = Readonly<v.InferOutput<typeof ArticleTypesSchema>>;

/**
 * The mean width of a character of running English, spaces included, in sizes of the text: the samples in resources/, measured
 * in Chromium at 18.5 px, times `--face-scale` of tokens.css.
 */
const ADVANCE: Readonly<Record<Face, number>> = {
  serif: 0.4655,
  sans: 0.437,
  legible: 0.447,
  dyslexic: 0.677,
};

/** The widest that the text's column gets, in CSS pixels. */
export function columnWidth({ face, textSize, measure }: TypeChoice): number {
  return Math.round(measure * ADVANCE[face] * textSize);
}

/** Gutter and margin column of tokens.css, and a little room beside them, which the text then gives way to. */
const BESIDE = 44 + 300 + 2 * 8;
/** The design's column, which no other needs more than before the margin may stand beside it. */
const USUAL_COLUMN = 620;

/**
 * Where a window's room has both the text and the margin with its notes, in CSS pixels: the text may then be narrower than chosen, but
 * holds the design's column or `MEASURE.least` characters of the chosen size, whichever is more.
 */
export function roomForMargin(type: TypeChoice): number {
  const least = columnWidth({ ...type, measure: MEASURE.least });
  return Math.max(least, Math.min(columnWidth(type), USUAL_COLUMN)) + BESIDE;
}

/** The type of one article: its own, where it has one. */
export function typeOf(
  settings: TypeChoice & { articleTypes: ArticleTypes },
  articleId: string | null,
): TypeChoice {
  const own = articleId === null ? undefined : settings.articleTypes[articleId];
  return own ?? plainType(settings);
}

/** The type of all articles that have none of their own. */
function plainType(settings: TypeChoice): TypeChoice {
  const { face, textSize, measure, lineHeight, paragraphs, justified, hyphenated } = settings;
  return { face, textSize, measure, lineHeight, paragraphs, justified, hyphenated };
}

/** `types` with another type for an article; `null` gives it the usual one again. Beyond the most, the oldest choice goes. */
export function withArticleType(
  types: ArticleTypes,
  articleId: string,
  type: TypeChoice | null,
): ArticleTypes {
  const others = Object.entries(types).filter(([id]) => id !== articleId);
  if (type === null) return Object.fromEntries(others);
  return Object.fromEntries([...others.slice(1 - MOST_ARTICLE_TYPES), [articleId, type]]);
}
