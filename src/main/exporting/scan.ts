import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Target } from './target.ts';

/** What tells whose notes a file holds. */
interface Signs {
  name: string;
  /** Block ids, without `^`. */
  blocks: ReadonlySet<string>;
  /** Those that were exported into it, by its own comment; `null` where it has none. */
  exported: ReadonlySet<string> | null;
  /** Values of front matter that may be an article's id. */
  ids: ReadonlySet<string>;
}

/** A vault has more seldom; a folder of everything, chosen by mistake, must not be read for minutes. */
const MOST_FILES = 50_000;
/** Letters of all files that are read: twice a vault of the most files at five thousand letters each, and some ten seconds. */
const MOST_LETTERS = 512 * 1024 * 1024;
/** Folders in folders. */
const DEEPEST = 12;

/**
 * The files of a folder that nobody has a name for, read once: a reader renames files and sorts them into folders, and what is
 * in them tells whose they are. Hidden folders (`.trash`, `.git`, `.obsidian`) are passed over, and links are not followed.
 */
export class FolderScan {
  readonly #target: Target;
  readonly #known: (name: string) => boolean;
  readonly #idKey: string | null;
  readonly #most: Readonly<{ files: number; letters: number }>;
  #reading: Promise<Signs[]> | null = null;
  #cut = false;

  /** Whether there was more than is looked through. */
  get cut(): boolean {
    return this.#cut;
  }

  /**
   * @param known names that are passed over: those that belong to articles, and whose files are where they are looked for
   * @param idKey the key that front matter has the article's id under; `null` where it has none
   */
  constructor(
    target: Target,
    known: (name: string) => boolean,
    idKey: string | null,
    most = { files: MOST_FILES, letters: MOST_LETTERS },
  ) {
    this.#most = most;
    this.#target = target;
    this.#known = known;
    this.#idKey = idKey;
  }

  /**
   * The file that notes of `article` were exported into, whose blocks have these ids; of several the one with most of them, and of
   * copies that a synchroniser made the one with the shortest name. A note of the reader's own into which they copied some of
   * the blocks is none.
   */
  async find(article: string, blocks: readonly string[]): Promise<string | null> {
    this.#reading ??= this.#read();
    let best: { name: string; hits: number } | null = null;
    for (const { name, blocks: there, exported, ids } of await this.#reading) {
      const hits = blocks.filter((id) => there.has(id)).length;
      const isIt =
        ids.has(article) ||
        (exported === null ? hits * 2 > blocks.length : blocks.some((id) => exported.has(id)));
      const score = hits + (ids.has(article) ? 1 : 0);
      if (!isIt || score === 0) continue;
      if (best === null || score > best.hits || (score === best.hits && name.length < best.name.length))
        best = { name, hits: score };
    }
    return best?.name ?? null;
  }

  /** The file is known by now, and is no other article's. */
  taken(name: string): void {
    void this.#reading?.then((found) => {
      const index = found.findIndex((signs) => signs.name === name);
      if (index >= 0) found.splice(index, 1);
    });
  }

  async #read(): Promise<Signs[]> {
    const found: Signs[] = [];
    let letters = 0;
    for await (const name of this.#files('', DEEPEST)) {
      if (this.#known(name)) continue;
      this.#cut = found.length >= this.#most.files || letters >= this.#most.letters;
      if (this.#cut) break;
      // One that cannot be read now is somebody else's business.
      const there = await this.#target.read(name).catch(() => null);
      letters += there?.length ?? 0;
      if (there !== null) found.push({ name, ...signsOf(there, this.#idKey) });
    }
    return found;
  }

  async *#files(folder: string, deep: number): AsyncGenerator<string> {
    const entries = await readdir(join(this.#target.path, folder), { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      const name = folder === '' ? entry.name : `${folder}/${entry.name}`;
      if (entry.name.startsWith('.')) continue;
      if (entry.isFile() && /\.md$/i.test(entry.name)) yield name;
      else if (entry.isDirectory() && deep > 0) yield* this.#files(name, deep - 1);
    }
  }
}

/** Front matter is a screenful; what stands further down is no id of it. */
const HEAD = 20_000;

function signsOf(text: string, idKey: string | null): Omit<Signs, 'name'> {
  const blocks = new Set(
    Array.from(text.matchAll(/^[ \t]*\^(hl-[A-Za-z0-9-]+)[ \t]*\r?$/gm), ([, id = '']) => id),
  );
  const ids = new Set<string>();
  if (idKey !== null && text.startsWith('---')) {
    for (const line of text.slice(0, HEAD).split('\n').slice(1)) {
      if (line.startsWith('---')) break;
      if (line.startsWith(`${idKey}:`)) ids.add(unquoted(line.slice(idKey.length + 1).trim()));
    }
  }
  const lines = text.match(/^<!-- postil:.*$/gm);
  const exported =
    lines && new Set(Array.from(lines.join('').matchAll(/"(hl-[A-Za-z0-9-]+)"/g), ([, id = '']) => id));
  return { blocks, exported, ids };
}

function unquoted(value: string): string {
  return /^(["']).*\1$/.test(value) ? value.slice(1, -1) : value;
}
