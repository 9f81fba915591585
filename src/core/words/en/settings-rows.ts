/** What can be set: what each row is called, what it means, and what else people call it, to be found by. */
export const rows = {
  language: {
    words: 'Language',
    more: 'What Postil itself says. Articles stay in theirs.',
    also: 'translation locale english deutsch german français french español spanish 中文 chinese العربية arabic',
  },
  face: {
    words: 'Typeface',
    also: 'font face letters serif sans dyslexia low vision literata atkinson',
  },
  textSize: { words: 'Text size', also: 'font size larger smaller zoom bigger' },
  measure: { words: 'Line length', also: 'measure width column characters narrow wide' },
  lineHeight: { words: 'Line height', also: 'leading spacing line space' },
  paragraphs: {
    words: 'Paragraphs and lines',
    also: 'indent spaced justify justified hyphens hyphenation divide words ragged align',
  },
  ruler: {
    words: 'Reading ruler',
    more: 'Keeps the line or the paragraph that you read in sight, and dims the rest.',
    also: 'focus line guide mask',
  },
  finding: {
    words: 'Find in an article',
    more: 'The same switches stand in the bar that finds.',
    also: 'search match case whole words accents diacritics regular expression regex',
  },
  theme: {
    words: 'Theme',
    also: 'colours dark light sepia night mode black contrast system own paper ink accent background',
  },
  sidebar: { words: 'Show the sidebar', also: 'panel left navigation hide' },
  colour: {
    words: 'Colour of the next highlight',
    more: 'The one that was used last, unless you choose another.',
    also: 'marker highlighter default',
  },
  colourNames: {
    words: 'Names of the colours',
    more: 'What does each stand for? The names show wherever the colours do.',
    also: 'highlight labels categories meaning saffron moss sky rose lilac',
  },
  signs: {
    words: 'Show a line with each colour',
    more: 'A line of its own below each colour tells them apart without seeing colours.',
    also: 'colour blind blindness pattern underline sign accessibility',
  },
  template: {
    words: 'Template',
    more: 'How notes are written as Markdown.',
    also: 'obsidian logseq markdown liquid format',
  },
  headings: { words: 'The article’s headings as sections', also: 'markdown outline chapters' },
  times: { words: 'When each passage was marked', also: 'dates timestamp markdown' },
  links: { words: 'A link back to each passage', also: 'postil address url markdown' },
  properties: { words: 'Properties', also: 'front matter yaml metadata title author tags keys' },
  notesFolder: {
    words: 'Notes folder',
    more: 'One Markdown file for each article, merged with what you write in it.',
    also: 'obsidian vault living markdown automatic keep up to date sync',
  },
  importNotes: {
    words: 'Notes from elsewhere',
    also: 'import kindle readwise hypothesis zotero omnivore',
    leads: 'Import notes…',
  },
  watched: {
    words: 'Watched folders',
    more: 'New files in them come into the library by themselves.',
    also: 'watch folder automatic add directory sync',
  },
  addFolder: {
    words: 'A folder, once',
    also: 'add files import articles directory',
    leads: 'Add a folder…',
  },
  rate: { words: 'Pace', also: 'speed rate voice read aloud faster slower speech' },
  voices: { words: 'Voices', also: 'speech language speaker text to speech tts' },
  backUp: {
    words: 'Backup',
    more: 'Everything in one file: articles, notes, pictures, settings.',
    also: 'back up copy save zip archive',
    leads: 'Back up…',
  },
  restore: { words: 'Put a backup in place', also: 'restore recover zip', leads: 'Restore…' },
  second: {
    words: 'Second folder, and how the library stands',
    more: 'Copies on another disk, snapshots, what was recovered, the network, the log.',
    also: 'health backup copies snapshots recovery network traffic log version privacy',
    leads: 'Health of the library…',
  },
  exchange: {
    words: 'All settings as a file',
    more: 'To take them to another computer, or to go back to them later. What an import would change is shown first.',
    also: 'export import settings json transfer move computer share',
  },
  updates: {
    words: 'Look for new versions',
    more: 'Whether a newer Postil is out. Nobody is asked unless you want it.',
    also: 'update updates upgrade release version newest internet',
  },
};
