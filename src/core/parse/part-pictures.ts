import type { DroppedKind } from '../article.ts';
import { PostilError } from '../failure.ts';
import { isWebAddress } from './address.ts';
import type { Archive } from './archive.ts';
import { pictureType, type EmbeddedPicture } from './picture.ts';

/**
 * The pictures of an archive by their paths, each counted once where it cannot be shown. One that is damaged or too large is
 * missing: the document is read without it.
 */
export function partPictures(archive: Archive, count: (kind: DroppedKind) => void): EmbeddedPicture {
  const known = new Set<string>();
  return (address) => {
    const first = !known.has(address);
    known.add(address);
    const without = (kind: DroppedKind): null => {
      if (first) count(kind);
      return null;
    };
    if (isWebAddress(address) || address.startsWith('//')) return without('remote-pictures');
    try {
      const bytes = archive.bytes(address);
      if (bytes === null) return without('missing-pictures');
      return pictureType(bytes) === null ? without('drawings') : bytes;
    } catch (error) {
      if (error instanceof PostilError) return without('missing-pictures');
      throw error;
    }
  };
}
