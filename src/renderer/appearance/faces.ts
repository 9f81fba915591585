import { typeOf, type Face } from '../../core/appearance/type.ts';
import type { Settings } from '../../core/settings.ts';

/** The families of tokens.css, as CSS writes them. */
const FAMILIES: Readonly<Record<Face, string>> = {
  serif: "'Literata Variable'",
  sans: "'Source Sans 3 Variable'",
  legible: "'Atkinson Hyperlegible Next Variable'",
  dyslexic: 'OpenDyslexic',
};
/** As much of a text as nearly always has letters of each of its scripts: about a screen. */
const SAMPLE = 2000;
/** Files of a face hold scripts. One letter of every so many code points stands for its neighbours: half a script at least. */
const BLOCK = 128;

/** What was loaded already, or could not be: faces with the blocks of code points. */
const asked = new Set<string>();

/**
 * The files of a face that `text` needs, from the app's own folder: loaded before it is shown, so that no line moves under the
 * eye. Files of other faces, and of scripts that do not occur, stay where they are. Never fails: a face that cannot be loaded is
 * replaced by the next one.
 *
 * @returns `null` where everything is there already
 */
export function loadFace(face: Face, text: string): Promise<void> | null {
  // `document.fonts.check` would know, too, but takes a second for a screen of text.
  let letters = '';
  for (const letter of text.slice(0, SAMPLE)) {
    const block = `${face} ${Math.floor((letter.codePointAt(0) ?? 0) / BLOCK)}`;
    if (asked.has(block)) continue;
    asked.add(block);
    letters += letter;
  }
  if (letters === '') return null;
  const fonts = [`18px ${FAMILIES[face]}`, `italic 18px ${FAMILIES[face]}`];
  return Promise.allSettled(fonts.map((font) => document.fonts.load(font, letters))).then(() => undefined);
}

/** The faces of the first page: the interface's, and the reader's for the article that was open last. */
export async function loadFirstFaces(settings: Settings): Promise<void> {
  const { face } = typeOf(settings, settings.openArticle);
  await Promise.allSettled([document.fonts.load("13px 'Inter Variable'"), loadFace(face, 'Postil')]);
}
