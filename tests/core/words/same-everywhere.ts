/** Names, formats, units and keys: what is written in other languages as it is in English. */
const NAMES =
  /^(Postil|Markdown|PDF|CSV|JSON|JSON-LD|EPUB|HTML|YAML|Liquid|Obsidian|Logseq|Zotero|Readwise|Kindle|Hypothesis|Omnivore|Readest|W3C|Unicode|Literata|Source|Sans|Atkinson|OpenDyslexic|Esc|Ctrl|Alt|Tab|Home|End|Enter|Shift|Backspace|Insert|Del|MB|GB|kB|TB)$/;

/** Words that happen to be the same in a language, by path. */
const SAME: Readonly<Record<string, readonly string[]>> = {
  de: [
    'templates.editor.problem',
    'templates.sample.byline',
    'exporting.report.folder',
    'appearance.themes.sepia',
    'settings.rows.template.also',
    'aloud.pause',
    'info.format',
    'health.version',
    'tabs.name',
  ],
  fr: [
    'exporting.properties.from.site',
    'appearance.ownColours.accent',
    'appearance.colours.rose',
    'menus.titles.article',
    'menus.app.services',
    'menus.dialogs.open.articles',
    'menus.dialogs.open.messages',
    'menus.dialogs.importNotes.notes',
    'aloud.pause',
    'notes.editor.name',
    'notes.linking.articles',
    'reader.article',
    'reader.marks.note',
    'reader.marks.steps.note',
    'info.fields.published',
    'info.steps.published',
    'info.format',
    'info.formats.eml',
    'info.site',
    'health.copies',
    'importing.dialog.articles',
    'importing.dialog.notes',
    'health.version',
    'tabs.article',
    'library.sorts.by.site.words',
    'library.list.name',
    'search.where.note',
  ],
  es: ['templates.editor.problem', 'appearance.themes.sepia', 'menus.window.zoom'],
  zh: [],
  ar: ['templates.editor.problem'],
};

export const SAME_EVERYWHERE = {
  /** Whether `words` may stand at `path` of `language` as they stand in English. */
  test: (path: string, words: string, language: string): boolean =>
    words.split(/[\s,·/()…:+]+/).every((word) => word === '' || NAMES.test(word)) ||
    SAME[language]?.includes(path) === true,
};
