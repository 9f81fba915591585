/** The questions and the choices of files that the system draws, and what opening answers. */
export const dialogs = {
  open: {
    title: 'Open articles',
    articles: 'Articles',
    text: 'Plain text',
    markdown: 'Markdown',
    pages: 'Web pages',
    documents: 'Word and OpenDocument',
    books: 'Books',
    messages: 'Messages',
    allFiles: 'All files',
    placeForgotten: 'Postil no longer knows where this file is. Open it again with File → Open.',
  },
  importNotes: {
    title: 'Import notes',
    notes: 'Notes',
    allFiles: 'All files',
    noPreview: 'The import has no preview.',
    noneChosen: 'Choose a file of notes first.',
  },
  closing: {
    unsaved: 'The last words could not be saved.',
    slow: 'Saving them takes longer than usual.',
    keep: 'Keep the window open',
    close: 'Close without saving them',
  },
  stuck: {
    message: 'The window does not answer.',
    detail:
      'It may be busy with a long article; then waiting helps. Loading it again shows the same place, and keeps what you wrote before it stopped answering.',
    wait: 'Wait',
    reload: 'Load again',
  },
};
