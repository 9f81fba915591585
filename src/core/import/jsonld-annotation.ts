import { COLOURS, STYLES, type Colour, type Style } from '../annotation.ts';
import type { CodePoints } from '../code-points.ts';
import { idInName } from '../export/jsonld-terms.ts';
import { words } from '../words/words.ts';
import { readBodies } from './bodies.ts';
import { nearestColour } from './colour.ts';
import type { ForeignAnnotation } from './foreign.ts';
import { personOf } from './jsonld-article.ts';
import { countOf, nameIn, prop, stringOf, typesOf, values } from './linked-data.ts';
import { fragment, isSelector, readSelectors, type Selected } from './selectors.ts';
import { utcTime } from './times.ts';
import { isFields, withinLengths, type Fields, type LeftOut } from './values.ts';

export interface ReadAnnotation {
  /** The target's source: an address or a node. */
  source: unknown;
  /** Whose it is, where the file says so. */
  author: string | null;
  annotation: ForeignAnnotation;
}

export interface ReadingContext {
  /** The article's text, where it is known. */
  text: string | null;
  /** Of `text`. */
  points: CodePoints | null;
  left: LeftOut;
}

/** `null` where there is nothing that could be kept; then `left` has been told. */
export function readAnnotation(node: Fields, { text, points, left }: ReadingContext): ReadAnnotation | null {
  const target = targetOf(node, left);
  const said = readBodies(node, () => left.add('bodies', words.importing.programs.jsonld.bodies));
  const look = lookOf(target.node, node);
  const place = placeOf(target, text, points);
  const created = utcTime(prop(node, 'created', 'annotatedAt'));
  const notes = said.notes.length > 1 ? said.notes.filter((note) => note.trim() !== '') : said.notes;
  const name = nameIn(prop(node, 'id', '@id')) ?? '';
  const own = idOf(node, name);
  const isNothing = place.exact === '' && notes.length === 0 && said.tags.length === 0;
  if (isNothing && (own === null || target.selected.any)) {
    left.add('nothing-kept', words.importing.programs.nothingKept);
    return null;
  }
  if (place.exact === '' && target.selected.any) {
    left.add('no-words', words.importing.programs.noWords);
  }
  const annotation: ForeignAnnotation = {
    key: own ?? keyOf(name, nameIn(target.source) ?? '', place),
    ...place,
    note: notes.join('\n\n'),
    colour: look?.colour ?? said.colour ?? nearestColour(stringOf(prop(node, 'color', 'colour'))),
    style: look?.style ?? said.style ?? 'highlight',
    tags: said.tags,
    created,
    updated: utcTime(prop(node, 'modified', 'updated')) ?? created,
  };
  const author =
    values(prop(node, 'creator', 'annotatedBy')).flatMap((one) => personOf(one) ?? [])[0] ?? null;
  return { source: target.source, author, annotation: withinLengths(annotation, left) };
}

/** The annotation's own id, where it comes from Postil. */
function idOf(node: Fields, name: string): string | null {
  const exact = Object.hasOwn(node, 'postil:id') ? node['postil:id'] : null;
  if (typeof exact === 'string' && exact !== '' && exact.length <= 200) return exact;
  return idInName(name);
}

/** A name that is one everywhere stands alone; one that is none beyond its file stands with its article. */
function keyOf(
  name: string,
  source: string,
  { exact, start }: Pick<ForeignAnnotation, 'exact' | 'start'>,
): string {
  if (/^[a-z][a-z0-9+.-]*:/i.test(name)) return name;
  return name === '' || name.startsWith('_:') ? `${source}\n${start ?? ''}\n${exact}` : `${source}\n${name}`;
}

interface Target {
  source: unknown;
  node: Fields;
  selected: Selected;
}

/** The first target that says words, a place, or nothing but an article; else the first. */
function targetOf(node: Fields, left: LeftOut): Target {
  const targets = values(prop(node, 'target', 'hasTarget'))
    .flatMap(expanded)
    .map(readTarget);
  if (targets.length > 1) {
    left.add('several-targets', words.importing.programs.severalTargets);
  }
  const usable = targets.find(
    ({ selected: { quote, position, any } }) => quote !== null || position !== null || !any,
  );
  const first = usable ?? targets[0];
  if (first !== undefined) return first;
  return { source: null, node: {}, selected: readSelectors(null) };
}

/** Choices and sets of targets as their members (§3.2.7). */
function expanded(target: unknown): readonly unknown[] {
  if (!isFields(target)) return [target];
  const isSet = typesOf(target).some((type) =>
    ['Choice', 'Composite', 'List', 'Independents'].includes(type),
  );
  const members = isSet ? values(prop(target, 'items', 'item', 'members')) : [];
  return members.length > 0 ? members : [target];
}

function readTarget(target: unknown): Target {
  if (!isFields(target)) {
    const name = nameIn(target);
    const directive = name !== null && name.includes('#') ? fragment(name.slice(name.indexOf('#'))) : null;
    // An anchor of a page alone names no passage that could be found.
    const isUsable = directive !== null && (directive.quote !== null || directive.position !== null);
    return { source: name, node: {}, selected: isUsable ? directive : readSelectors(null) };
  }
  const source = prop(target, 'source', 'hasSource') ?? (isSelector(target) ? null : target);
  const selector = isSelector(target) ? target : prop(target, 'selector', 'hasSelector');
  const selected = readSelectors(selector);
  const inName = nameIn(source) ?? '';
  const isBare = !selected.any && inName.includes('#');
  const directive = isBare ? fragment(inName.slice(inName.indexOf('#'))) : null;
  const isUsable = directive !== null && (directive.quote !== null || directive.position !== null);
  return { source, node: target, selected: isUsable ? directive : selected };
}

/** Words and offsets, these in code units as far as it can be known. */
function placeOf(
  { node, selected }: Target,
  text: string | null,
  points: CodePoints | null,
): Pick<ForeignAnnotation, 'exact' | 'prefix' | 'suffix' | 'start' | 'end'> {
  const { quote, position, utf16 } = selected;
  const made = Object.hasOwn(node, 'postil:made') ? node['postil:made'] : null;
  const start = isFields(made) ? countOf(made['start']) : null;
  const end = isFields(made) ? countOf(made['end']) : null;
  const span =
    start !== null && end !== null && start <= end ? { start, end } : (utf16 ?? inUnits(position, points));
  const exact = quote?.exact ?? (span === null || text === null ? '' : text.slice(span.start, span.end));
  const isBlank = exact.trim() === '';
  return {
    exact: isBlank ? '' : exact,
    prefix: isBlank ? '' : (quote?.prefix ?? ''),
    suffix: isBlank ? '' : (quote?.suffix ?? ''),
    start: isBlank ? null : (span?.start ?? null),
    end: isBlank ? null : (span?.end ?? null),
  };
}

function inUnits(position: Selected['position'], points: CodePoints | null): Selected['position'] {
  if (position === null || points === null) return position;
  return { start: points.unitsAt(position.start), end: points.unitsAt(position.end) };
}

/** What our style classes say; `null` for classes of others. */
function lookOf(target: Fields, annotation: Fields): { colour: Colour; style: Style } | null {
  for (const value of [...values(prop(target, 'styleClass')), ...values(prop(annotation, 'styleClass'))]) {
    if (typeof value !== 'string') continue;
    const [, name, line = 'highlight'] = /^postil-([a-z]{1,20})(?:-([a-z]{1,20}))?$/.exec(value) ?? [];
    const colour = COLOURS.find((known) => known === name);
    const style = STYLES.find((known) => known === line);
    if (colour !== undefined && style !== undefined) return { colour, style };
  }
  return null;
}
