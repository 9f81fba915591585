import { formsOf, number, percent } from '../forms.ts';
import type { Words } from '../words.ts';

const { count } = formsOf<'one' | 'other'>('de');

const articles = (n: number) => count(n, { one: '# Artikel', other: '# Artikel' });
const shown = (best: number | null) => (best === null ? '' : `, angezeigt: die besten ${number(best)}`);

export const search: Words['search'] = {
  name: 'Alles durchsuchen',
  placeholder: 'Titel, Text, Notizen, Zitate und Schlagwörter durchsuchen',
  broken: 'Die Suche funktioniert gerade nicht.',
  brokenFor: 'Die Suche funktioniert gerade nicht. Starten Sie Postil neu, um es noch einmal zu versuchen.',
  loading: 'Die Suche wird vorbereitet …',
  reading: 'Ihre Bibliothek wird gelesen',
  building: (whole) =>
    `Ihre Bibliothek wird für die Suche gelesen: ${percent(whole / 100)}. Was schon gelesen ist, lässt sich finden.`,
  none: 'Nichts gefunden',
  noneMore:
    'Weder Texte noch Notizen enthalten das. Versuchen Sie es mit weniger Wörtern oder einer anderen Schreibweise; was im Papierkorb liegt, wird nicht durchsucht.',
  found: 'Gefunden',
  foundOf: (total, best, instead) => {
    const guessed = instead.map(({ typed, word }) => `„${word}“ statt „${typed}“`).join(', ');
    return `${articles(total)}${shown(best)}${guessed === '' ? '' : ` – gesucht: ${guessed}`}`;
  },
  partly: (total, best) =>
    `Kein Artikel enthält alle diese Wörter; ${articles(total)} mit einigen davon${shown(best)}`,
  where: {
    note: 'Notiz',
    quote: 'Markierung',
    tag: 'Schlagwort',
  },
  keys: {
    choose: '{up} {down} auswählen',
    article: '{page} nächster Artikel',
    open: '{enter} dort öffnen',
    behind: '{enter} im Hintergrund öffnen',
    close: '{esc} schließen',
    page: 'Bild ↓',
  },
  changed: 'Der Artikel hat sich geändert, seit er durchsucht wurde. Suchen Sie noch einmal.',
};
