import { createHash, randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { open, rename, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { pictureSize, type PictureSize } from '../../core/parse/picture-size.ts';
import { pictureType } from '../../core/parse/picture.ts';
import { words } from '../../core/words/words.ts';
import { errorCode, notWritten, syncFolder, writeNew } from '../files/write.ts';
import { libraryFolder, makeFolder } from '../library/kept.ts';

/** What bytes that are a picture say of themselves. */
export interface KnownPicture extends Partial<PictureSize> {
  mediaType: string;
  /** SHA-256 (hex). */
  hash: string;
  /** Bytes. */
  size: number;
}

const HASH = /^[0-9a-f]{64}$/;

/**
 * No picture in the store is larger: those beside a file are refused beyond 16 MB, and one inside a file is smaller than the
 * largest file that is read.
 */
const LARGEST = 64 * 1024 * 1024;

/** Type, hash and size of a picture; `null` for bytes that are none. The type is what its first bytes say. */
export function describePicture(bytes: Uint8Array): KnownPicture | null {
  const mediaType = pictureType(bytes);
  if (mediaType === null) return null;
  const hash = createHash('sha256').update(bytes).digest('hex');
  return { mediaType, hash, size: bytes.length, ...pictureSize(bytes) };
}

/**
 * The library's pictures: `<profile>/library/pictures/<first two digits>/<sha256>`, outside Chromium's profile, each once.
 * A file is written under another name, synced and renamed, so that what is there under its hash is whole. Several processes
 * may write at a time. Nothing is ever removed.
 */
export class PictureStore {
  readonly #profile: string;

  constructor(profile: string) {
    this.#profile = profile;
  }

  /** Keeps `bytes`; on the disk when this resolves. `null` for bytes that are no picture. Throws PostilError `not-written`. */
  async keep(bytes: Uint8Array): Promise<KnownPicture | null> {
    const picture = describePicture(bytes);
    if (picture === null) return null;
    try {
      if (!(await this.#has(picture))) await this.#write(picture.hash, bytes);
      return picture;
    } catch (error) {
      throw notWritten(words.files.unwritten.picture, error);
    }
  }

  /** The picture with this hash, whole and unchanged; `null` where there is none, or its file is damaged. */
  async read(hash: string): Promise<{ mediaType: string; bytes: Uint8Array<ArrayBuffer> } | null> {
    if (!HASH.test(hash)) return null;
    const bytes = await readRegularFile(this.#path(hash), LARGEST).catch(() => null);
    const picture = bytes === null ? null : describePicture(bytes);
    return bytes === null || picture?.hash !== hash ? null : { mediaType: picture.mediaType, bytes };
  }

  #path(hash: string): string {
    return join(libraryFolder(this.#profile), 'pictures', hash.slice(0, 2), hash);
  }

  /** By size only: what was written is whole, and a picture that was damaged since is mended where that can be seen. */
  async #has({ hash, size }: KnownPicture): Promise<boolean> {
    try {
      const stats = await stat(this.#path(hash));
      return stats.isFile() && stats.size === size;
    } catch (error) {
      if (['ENOENT', 'ENOTDIR'].includes(errorCode(error))) return false;
      throw error;
    }
  }

  async #write(hash: string, bytes: Uint8Array): Promise<void> {
    const folder = join(libraryFolder(this.#profile), 'pictures', hash.slice(0, 2));
    await makeFolder(folder);
    const temporary = join(folder, `.${randomBytes(8).toString('hex')}.tmp`);
    await writeNew(temporary, bytes);
    try {
      await rename(temporary, this.#path(hash));
    } catch (error) {
      await unlink(temporary).catch(() => undefined);
      throw error;
    }
    await syncFolder(folder);
  }
}

/**
 * The bytes of a regular file of at most `largest` bytes; `null` for a larger one. Rejects with the system's error, and for
 * anything that is no regular file: a FIFO is never waited for, a link that was put there meanwhile not followed.
 */
export async function readRegularFile(
  path: string,
  largest: number,
): Promise<Uint8Array<ArrayBuffer> | null> {
  // Windows has neither of the two.
  const { O_RDONLY, O_NONBLOCK = 0, O_NOFOLLOW = 0 } = constants;
  const handle = await open(path, O_RDONLY | O_NONBLOCK | O_NOFOLLOW);
  try {
    const stats = await handle.stat();
    if (!stats.isFile()) throw new Error('It is not a regular file');
    if (stats.size > largest) return null;
    const bytes = new Uint8Array(stats.size);
    let length = 0;
    while (length < bytes.length) {
      const { bytesRead } = await handle.read(bytes, length, bytes.length - length, length);
      if (bytesRead === 0) break;
      length += bytesRead;
    }
    return bytes.subarray(0, length);
  } finally {
    await handle.close();
  }
}
