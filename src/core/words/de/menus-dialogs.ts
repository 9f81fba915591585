import type { Words } from '../words.ts';

export const dialogs: Words['menus']['dialogs'] = {
  open: {
    title: 'Artikel öffnen',
    articles: 'Artikel',
    text: 'Reiner Text',
    markdown: 'Markdown',
    pages: 'Webseiten',
    documents: 'Word und OpenDocument',
    books: 'Bücher',
    messages: 'E-Mails',
    allFiles: 'Alle Dateien',
    placeForgotten:
      'Postil weiß nicht mehr, wo diese Datei liegt. Öffnen Sie sie noch einmal mit Datei → Öffnen.',
  },
  importNotes: {
    title: 'Notizen importieren',
    notes: 'Notizen',
    allFiles: 'Alle Dateien',
    noPreview: 'Zu diesem Import gibt es keine Vorschau.',
    noneChosen: 'Wählen Sie zuerst eine Datei mit Notizen.',
  },
  closing: {
    unsaved: 'Was Sie zuletzt geschrieben haben, konnte nicht gespeichert werden.',
    slow: 'Das Speichern dauert länger als sonst.',
    keep: 'Fenster offen lassen',
    close: 'Schließen, ohne zu speichern',
  },
  stuck: {
    message: 'Das Fenster antwortet nicht.',
    detail:
      'Vielleicht ist es mit einem langen Artikel beschäftigt, dann hilft Warten. Neu geladen zeigt es dieselbe Stelle und behält, was Sie geschrieben haben, bevor es nicht mehr antwortete.',
    wait: 'Warten',
    reload: 'Neu laden',
  },
};
