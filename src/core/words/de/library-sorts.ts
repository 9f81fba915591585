import type { Words } from '../words.ts';

export const sorts: Words['library']['sorts'] = {
  name: 'Reihenfolge der Liste',
  chosen: (order) => `Reihenfolge: ${order}`,
  by: {
    opened: { words: 'Zuletzt gelesen', reversed: 'Am längsten nicht gelesen' },
    added: { words: 'Neueste in der Bibliothek', reversed: 'Älteste in der Bibliothek' },
    published: { words: 'Zuletzt erschienen', reversed: 'Zuerst erschienen' },
    title: { words: 'Titel', reversed: 'Titel, Z bis A' },
    byline: { words: 'Autor', reversed: 'Autor, Z bis A' },
    site: { words: 'Website', reversed: 'Website, Z bis A' },
    language: { words: 'Sprache', reversed: 'Sprache, Z bis A' },
    folder: { words: 'Ordner', reversed: 'Ordner, Z bis A' },
    tag: { words: 'Erstes Schlagwort', reversed: 'Erstes Schlagwort, Z bis A' },
    words: { words: 'Längste', reversed: 'Kürzeste' },
    progress: { words: 'Am weitesten gelesen', reversed: 'Am wenigsten gelesen' },
    notes: { words: 'Meiste Notizen', reversed: 'Wenigste Notizen' },
    attention: { words: 'Zu prüfende zuerst', reversed: 'Zu prüfende zuletzt' },
  },
};
