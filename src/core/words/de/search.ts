import { formsOf, number, percent } from '../forms.ts';
import type { Words } from '../words.ts';

const { count } = formsOf<'one' | 'other'>('de');

const articles = (n: number) => count(n, { one: '# Artikel', other: '# Artikel' });
const shown = (best: number | null) => (best === null ? '' : `, die besten ${number(best)} werden gezeigt`);

export const search: Words['search'] = {
  name: 'Alles durchsuchen',
  placeholder: 'Titel, Text, Notizen, Zitate und Schlagwörter durchsuchen',
  broken: 'Die Suche geht gerade nicht.',
  brokenFor: 'Die Suche geht gerade nicht. Starten Sie Postil noch einmal, um es wieder zu versuchen.',
  loading: 'Die Suche wird vorbereitet …',
  reading: 'Ihre Bibliothek wird gelesen',
  building: (whole) =>
    `Ihre Bibliothek wird für die Suche gelesen: ${percent(whole / 100)}. Was schon gelesen ist, lässt sich finden.`,
  none: 'Nichts gefunden',
  noneMore:
    'Weder Texte noch Notizen haben das. Versuchen Sie es mit weniger Wörtern oder einer anderen Schreibweise; was im Papierkorb liegt, wird nicht durchsucht.',
  found: 'Gefunden',
  foundOf: (total, best, instead) => {
    const guessed = instead.map(({ typed, word }) => `„${word}“ für „${typed}“`).join(', ');
    return `${articles(total)}${shown(best)}${guessed === '' ? '' : ` – gelesen als ${guessed}`}`;
  },
  partly: (total, best) =>
    `Kein Artikel hat alle diese Wörter; ${articles(total)} mit einigen davon${shown(best)}`,
  where: {
    note: 'Notiz',
    quote: 'Markierung',
    tag: 'Schlagwort',
  },
  keys: {
    choose: '{up} {down} auswählen',
    article: '{page} nächster Artikel',
    open: '{enter} dort öffnen',
    behind: '{enter} im Tab dahinter',
    close: '{esc} schließen',
    page: 'Bild ↓',
  },
  changed: 'Der Artikel hat sich geändert, seit er durchsucht wurde. Suchen Sie noch einmal.',
};
