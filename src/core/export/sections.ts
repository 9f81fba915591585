import { byPosition, isOnWhole, type AnchorState, type Annotation } from '../annotation.ts';
import { homeOf, shownIn } from '../views.ts';
import { passes, type AnnotationFilter } from './filter.ts';
import type { ExportInput } from './input.ts';

/** An annotation and where it stands, in the text of its section (UTF-16 code units). */
export interface Placed extends Pick<Annotation, 'start' | 'end' | 'created' | 'id'> {
  annotation: Annotation;
  state: AnchorState;
}

/** An article's annotations as people read them, each section in the order of its text. */
export interface Sections {
  /** On the article as a whole. */
  whole: Placed[];
  /** In its clean text. */
  placed: Placed[];
  /** Only on the full page around it. */
  outside: Placed[];
  /** Without a place in the newest text. */
  lost: Placed[];
}

/** The annotations that `filter` lets through, in sections. A note on the whole article without words says nothing and is left out. */
export function sectionsOf({ article, annotations }: ExportInput, filter: AnnotationFilter): Sections {
  const sections: Sections = { whole: [], placed: [], outside: [], lost: [] };
  for (const annotation of annotations) {
    if (!passes(annotation, article, filter)) continue;
    const { id, created } = annotation;
    const { state, elsewhere, ...shown } = shownIn(annotation, article, 'clean');
    if (isOnWhole(annotation)) {
      if (annotation.note.trim() === '' && annotation.tags.length === 0) continue;
      sections.whole.push({ annotation, state, start: shown.start, end: shown.end, created, id });
      continue;
    }
    const home = homeOf(annotation, article);
    // Each section in the order of the text that its passages are placed in.
    const { start, end } = home === null ? annotation : elsewhere === null ? shown : home.place;
    const group = elsewhere !== null ? 'outside' : state === 'orphan' ? 'lost' : 'placed';
    sections[group].push({ annotation, state, start, end, created, id });
  }
  for (const section of Object.values(sections) as Placed[][]) section.sort(byPosition);
  return sections;
}
