import { formsOf, number } from '../forms.ts';
import type { Words } from '../words.ts';

const { count } = formsOf<'one' | 'other'>('de');

export const notes: Words['notes'] = {
  card: {
    doubts: {
      moved: 'Mit dem Text verschoben',
      changed: 'Die Stelle wurde geändert',
      uncertain: 'Ist das die richtige Stelle?',
      orphan: 'In diesem Text nicht wiedergefunden',
    },
    whole: 'Notiz zum Artikel',
    named: (mark, quote) => `${mark}: ${quote}`,
    onWhole: 'Zum Artikel',
    write: 'Notiz schreiben',
    more: 'Alles anzeigen',
    less: 'Weniger anzeigen',
    created: (time) => `Erstellt: ${time}`,
    changed: (time) => `Geändert: ${time}`,
  },
  tools: {
    edit: 'Notiz bearbeiten',
    copy: 'Kopieren',
    copyName: 'Notiz kopieren',
    copied: 'Kopiert.',
    delete: 'Löschen',
    deleteNote: 'Notiz löschen',
    deleteBoth: 'Markierung und Notiz löschen',
    more: 'Mehr',
    moreName: 'Mehr zu dieser Notiz',
  },
  menu: {
    link: 'Link kopieren',
    citation: 'Zitat mit Quellenangabe kopieren',
    quote: 'Zitat kopieren',
    markdown: 'Als Markdown kopieren',
    versions: 'Frühere Fassungen',
  },
  copied: {
    quote: 'Zitat kopiert.',
    citation: 'Zitat mit Quellenangabe kopiert.',
    markdown: 'Markierung als Markdown kopiert.',
    link: 'Link kopiert.',
    whole: {
      citation: 'Quellenangabe kopiert.',
      markdown: 'Notiz als Markdown kopiert.',
      link: 'Link kopiert.',
    },
  },

  editor: {
    name: 'Notiz',
    placeholder: 'An den Rand schreiben',
    field: 'Notiz, in Markdown',
    saved: 'Gespeichert',
    saving: 'Wird gespeichert',
    failed: 'Nicht gespeichert, neuer Versuch läuft',
    retry: 'Jetzt erneut versuchen',
  },
  linking: {
    articles: 'Artikel',
    highlights: 'Markierungen',
    hint: (key) => `${key} für seine Markierungen`,
    someArticles: (n, key) =>
      `${count(n, { one: '# Artikel', other: '# Artikel' })}, ${key} für die Markierungen in einem`,
    someHighlights: (n) => count(n, { one: '# Markierung', other: '# Markierungen' }),
    quoted: (quote) => `„${quote}“`,
    linked: (words) => `Verlinkt mit ${words}`,
  },
  tags: {
    name: 'Schlagwörter',
    field: 'Schlagwörter, durch Kommas getrennt',
    added: (tag) => `Schlagwort hinzugefügt: ${tag}`,
    removed: (tag) => `Schlagwort entfernt: ${tag}`,
    remove: (tag) => `Schlagwort ${tag} entfernen`,
  },

  filter: {
    name: 'Nur anzeigen',
    colour: (colour) => `Nur ${colour}`,
    tag: 'Nur mit diesem Schlagwort',
    moreTags: (n) => count(n, { one: '# weiteres Schlagwort', other: '# weitere Schlagwörter' }),
    some: (shown, all) => `Angezeigt: ${number(shown)} von ${number(all)}`,
    all: 'Alle werden angezeigt',
    showAll: 'Alle anzeigen',
  },
  trash: {
    title: (n) => `Gelöscht (${number(n)})`,
    when: (time) => `Gelöscht: ${time}`,
    restore: 'Wiederherstellen',
    note: 'Notiz wiederhergestellt',
    highlight: 'Markierung wiederhergestellt',
    more: 'Mehr anzeigen',
  },
  versions: {
    title: 'Frühere Fassungen',
    restore: 'Diesen Text wiederherstellen',
    restored: 'Der frühere Text ist wieder da.',
    none: 'Es gibt keine frühere Fassung: Was ohne längere Pause geschrieben wird, gilt als eine.',
  },
};
