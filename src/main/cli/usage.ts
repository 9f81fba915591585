import { COMMAND_WORDS } from '../start/arguments.ts';

export type Command = (typeof COMMAND_WORDS)[number];

const OVERVIEW = `Postil: read article files, mark what matters, write in the margin, take the notes with you.

Usage
  postil [FILE…]                     open in the window
  postil extract FILE…               what an article file says, one line of JSON each
  postil import FILE…                articles, and notes from anywhere, into the library
  postil export FILE… | --all        notes as Markdown, web pages, JSON, tables; into a folder they are merged
  postil check FILE… | --all         where annotations stand in their files as they are now
  postil backup FILE                 the whole library into one file
  postil restore FILE                and back
  postil completion bash|zsh         a script that completes all this in your shell
  postil man                         a page for man
  postil help [COMMAND]              all about one command

Everywhere
  --profile DIR   use the library in this folder instead of the usual one
  --help          this text, or that of the command
  --version       the version

Results go to stdout, words for people to stderr. The exit code is 0 when all went well, 1 when some inputs
failed (their lines say why), 2 for wrong usage. No command opens a window or changes an article's file.

Examples
  postil extract saved/*.html > articles.jsonl
  postil import reading/*.txt notes.json
  postil export --all --out ~/notes
`;

/** What a command does, in the words of the overview. */
export function summaryOf(command: Command): string {
  const line = OVERVIEW.split('\n').find(
    (row) => row.startsWith(`  postil ${command} `) || row.startsWith(`  postil ${command}  `),
  );
  return line?.split(/ {3,}/).at(-1)?.trim() ?? '';
}

const HELP: Record<Command, string> = {
  help: OVERVIEW,
  extract: `postil extract FILE… [--as json|text|markdown] [--encoding NAME]

Reads article files (text, Markdown, web pages, MHTML, EML, DOCX, EPUB, ODT) and prints what is in them. Nothing is kept.

  --as json       one line a file, in the order given (the usual way):
                  {file, ok, format, encoding, title, byline, published, dek, language, siteName, sourceUrl,
                  wordCount, text, warnings}, or {file, ok: false, error: {code, message}}
  --as text       the article's text alone; offsets of annotations count in it
  --as markdown   the article as Markdown
  --encoding NAME read texts in this encoding (utf-8, windows-1251, shift_jis …) instead of the one detected; where that
                  is not certain, a warning of code guessed-encoding says so, on stderr too

Examples
  postil extract report.html
  postil extract *.txt | jq -r .title
  postil extract story.html --as text | wc -w
  postil extract old.txt --encoding koi8-r --as text
`,
  import: `postil import FILE|DIR… [--as KIND] [--dry-run] [--encoding NAME] [--profile DIR]

Takes article files into the library, and notes that were made elsewhere: W3C annotations and Hypothesis (JSON), Readwise (CSV),
Kindle (My Clippings.txt), Omnivore (folder or ZIP), Readest and Zotero (JSON), notes of SingleFile inside pages, and Postil's own
JSON, portable pages and Markdown. Their articles are found by id, address, text, quotes, or title and byline; notes are placed by
their quotes. Of a folder the articles in it and in folders inside are taken; links, hidden files, trees like node_modules and
folders of saved pages are passed over, and of 20,000 files the rest. A file that was moved is known by its text where its old
place is gone. An article that the library does not have is made of its quotes, and waits for its file. Nothing is imported twice,
nothing that you changed or deleted here is changed or comes back, and one file of notes is one operation.

Prints one line a file: {file, ok, article, outcome, annotations: {placed, moved, uncertain, orphaned, known}}, and
warnings where there are any: one of code guessed-encoding says that a text's encoding is not certain. Notes have a line for each
article, with kind, title and matchedBy (id, text, url, title or new), and annotations say how many are waiting with their
article for its text.
The outcome is new, known, place (the same article at another place), moved (its old place is gone) or revised. The same text under another title,
dek or date is another article; where only a known file's header changed, the library takes it over and the outcome is
known. What cannot be placed is kept as an orphan with its quote.

  --as KIND       read the files as notes of this kind, whatever they look like: postil, jsonld, hypothesis, readwise,
                  kindle, omnivore, readest, zotero, singlefile
  --dry-run       print what would happen, and write nothing
  --encoding NAME read texts in this encoding instead of the one detected; it is kept for the next import, and for the window

Examples
  postil import article.txt
  postil import readwise-data.csv --dry-run
  postil import "My Clippings.txt" omnivore-export.zip
  postil import --profile /tmp/try *.md
  postil import ~/articles --dry-run
`,
  export: `postil export FILE… | --all [--as FORM] [--out DIR | -] [--dry-run] [--overwrite] [--template NAME|FILE.liquid]
       [--colour NAME] [--tag NAME] [--since DATE] [--until DATE] [--state NAME] [--profile DIR]

Writes the notes of articles in the library. FILE is an article's file or its id.

  --all           every article of the library

Forms
  --as markdown          front matter, a block for each highlight, notes below (the usual way)
  --as article-markdown  the whole article as Markdown with its marks, notes as footnotes
  --as html              the whole article with marks and notes as one page, which Postil opens again with nothing lost
  --as jsonld            W3C Web Annotations; one line an article on stdout
  --as json              everything, to be imported again; one line an article on stdout
  --as csv               a table, a row for each highlight; on stdout one table of all articles

Where to
  --out -         stdout (the usual way)
  --out DIR       one file an article in this folder, named by its title, and a line of JSON each:
                  {file, ok, article, title, name, outcome, blocks, written}
                  The outcome is written, merged, unchanged, conflict or differs. Markdown is merged with the file that is there:
                  your own words in it stay, a block you deleted stays deleted, a file you renamed or moved into a folder below is
                  found again, and where you and Postil changed the same note the file has both (conflict).
                  Of other forms a file that is not as it was written last differs, and is left alone.
  --dry-run       writes nothing; each line says in "difference", as a unified diff, what would change
  --overwrite     replaces files that differ; Markdown is written anew instead of being merged

How
  --template NAME         one of the templates in the settings, or shipped with Postil: obsidian, plain, logseq, zotero, quotes
  --template FILE.liquid  what one highlight reads as, in Liquid

Which annotations (each option may be given again, and its names with commas)
  --colour NAME   saffron, moss, sky, rose, lilac
  --tag NAME      a tag, and those below it: method finds method/survey
  --since DATE    written or edited on this day or later: 2026-01-31, or 2026-01-31T08:00
  --until DATE    written or edited before this day
  --state NAME    anchored, moved, changed, uncertain, orphan

Examples
  postil export article.txt
  postil export --all --out ~/vault/notes
  postil export --all --out ~/vault/notes --dry-run | jq -r .difference
  postil export --all --as json > library.jsonl
  postil export --all --as csv --tag method --since 2026-01-01 > method.csv
  postil export article.txt --as html --out ~/shared
`,
  check: `postil check FILE… | --all [--profile DIR]

Looks where the annotations of articles stand in their files as they are now. FILE is an article's file or its id.
Changes nothing: "postil import FILE" takes a changed file in.

  --all           every article of the library, each at the place where it was met last

Prints one line an annotation: {file, id, state, exact, start, end, confidence, found, was: {start, end}}.
The state is anchored, moved, changed, uncertain or orphan; exact is the quote as it was marked, found what stands at
the place now, or null; offsets are UTF-16 code units, those of "extract --as text". With view: "page" the passage
stands only on the full page around the article, and start and end count in the full page's text. The offsets in was
count in the text that it was made on.

Examples
  postil check article.txt
  postil check --all | jq -r 'select(.state == "orphan") | .exact'
`,
  completion: `postil completion bash|zsh

Prints a script that completes commands, options and their values. It asks nothing of Postil while you type.

Examples
  postil completion bash > ~/.local/share/bash-completion/completions/postil
  postil completion zsh > ~/.zfunc/_postil
  source <(postil completion bash)
`,
  man: `postil man

Prints the manual page, made of the texts of "postil help".

Examples
  postil man | man -l -
  postil man > ~/.local/share/man/man1/postil.1
`,
  backup: `postil backup FILE [--overwrite] [--dry-run] [--profile DIR]

Writes the whole library into one ZIP file: every article with its texts, every annotation with the earlier versions of its
note, and all pictures. The copy is read back and compared before it gets its name. The library may be in use.

  --overwrite     replace FILE where it is there
  --dry-run       write nothing; say what the file would hold

Prints one line: {file, ok, articles, annotations, pictures, bytes}. The journal in it is text; docs/journal-format.md says how
to read it without Postil.

Examples
  postil backup /media/stick/postil.zip --overwrite
`,
  restore: `postil restore FILE [--dry-run] [--profile DIR]

Puts the library of a backup in the place of the one that is there, which is kept in library/kept. The backup is checked
whole before anything is changed. Postil must not be open with this library.

  --dry-run       check the backup and say what it holds; change nothing

Prints one line: {file, ok, articles, annotations, pictures, kept}.

Examples
  postil restore /media/stick/postil.zip
  postil restore postil.zip --profile /tmp/look
`,
};

/** The text of `postil help COMMAND`. */
export function helpFor(command: Command): string {
  return HELP[command];
}

export function isCommand(word: string): word is Command {
  return (COMMAND_WORDS as readonly string[]).includes(word);
}
