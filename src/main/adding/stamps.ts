import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';
import { version } from '../../../package.json';
import type { OpenedArticle } from '../../core/library/import.ts';
import { writeFileAtomically } from '../files/write.ts';
import { REST } from './rest.ts';
import type { Candidate } from './walk.ts';

/** As many as the table of known files has (opening/known-files.ts); the file then has 2 MB. */
const MOST = 20_000;

/** In hex digits: of the texts of one place no two share 64 bits. */
const HASH = 16;

const number = v.pipe(v.number(), v.finite());
/** Size in bytes, both times in milliseconds since 1970, and the beginning of the hash of the text that was read. */
const StampSchema = v.tuple([number, number, number, v.string()]);
const FileSchema = v.object({ version: v.string(), files: v.array(v.tuple([v.string(), StampSchema])) });
type Stamp = v.InferOutput<typeof StampSchema>;

/**
 * How files were when they were added, in `<profile>/added.json`: one that is as it was need not be read again. What cannot be
 * trusted is forgotten, and costs a reading: another version of Postil may read a file otherwise; one that was written a moment
 * before it was read may have been written again within the same tick of the clock; a page without its pictures may have them now.
 * The time that no program can set is compared too, so that a file which was changed and given its old time back is read.
 */
export class Stamps {
  readonly #path: string;
  readonly #files: Map<string, Stamp>;
  #isNews = false;

  private constructor(path: string, files: Map<string, Stamp>) {
    this.#path = path;
    this.#files = files;
  }

  /** Never rejects: a file that is not there, or damaged, holds nothing. */
  static async open(profile: string): Promise<Stamps> {
    const path = join(profile, 'added.json');
    try {
      const kept = v.parse(FileSchema, JSON.parse(await readFile(path, 'utf8')));
      return new Stamps(path, new Map(kept.version === version ? kept.files : []));
    } catch {
      return new Stamps(path, new Map());
    }
  }

  /**
   * Whether the file at `place` is as it was when this text was read from it.
   *
   * @param revision SHA-256 (hex) of the newest text of the article that the library has at the place
   */
  isSame(place: string, { size, mtime, ctime }: Candidate, revision: string): boolean {
    const stamp = this.#files.get(place);
    if (stamp === undefined) return false;
    const [oldSize, oldTime, oldChange, hash] = stamp;
    return size === oldSize && mtime === oldTime && ctime === oldChange && revision.startsWith(hash);
  }

  /**
   * The file that was looked at, and then read as `opened`.
   *
   * @param now milliseconds since 1970
   */
  note({ size, mtime, ctime }: Candidate, opened: OpenedArticle, now = Date.now()): void {
    const { place, article, hash, exported } = opened;
    const isResting = Math.abs(now - Math.max(mtime, ctime)) >= REST;
    const isWhole = (article.extraction?.dropped['missing-pictures'] ?? 0) === 0;
    if (this.#files.delete(place.id)) this.#isNews = true;
    if (!isResting || !isWhole || exported !== undefined) return;
    this.#files.set(place.id, [size, mtime, ctime, hash.slice(0, HASH)]);
    this.#isNews = true;
  }

  /** Never rejects: what is not written costs a reading the next time. */
  async flush(): Promise<void> {
    if (!this.#isNews) return;
    this.#isNews = false;
    const files = [...this.#files].slice(-MOST);
    await writeFileAtomically(this.#path, JSON.stringify({ version, files })).catch(() => undefined);
  }
}
