import { describePicture, type PictureStore } from '../pictures/store.ts';

/** Keeps the pictures that a portable article brought; one that is not what its hash says is none of its pictures. */
export async function keepPictures(
  pictures: ReadonlyMap<string, string>,
  store: Pick<PictureStore, 'keep'>,
): Promise<void> {
  for (const [hash, base64] of pictures) {
    const bytes = Buffer.from(base64, 'base64');
    if (describePicture(bytes)?.hash === hash) await store.keep(bytes);
  }
}
