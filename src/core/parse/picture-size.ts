import { pictureType } from './picture.ts';

/** CSS pixels, as the picture stands upright. */
export interface PictureSize {
  width: number;
  height: number;
}

/**
 * Width and height of the picture that `bytes` begin, by its header; `null` where that does not tell. Nothing is decoded, so
 * the page can leave room for it before it is loaded. Linear, and no read goes beyond the end. PNG §11.2.2, GIF89a §18,
 * RFC 9649 (WebP), ITU-T T.81 §B.2.2 with Exif's orientation (JPEG), ISO/IEC 23008-12 §6.5 (AVIF).
 */
export function pictureSize(bytes: Uint8Array): PictureSize | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const size = READERS[pictureType(bytes) ?? '']?.(view) ?? null;
    return size === null || size.width === 0 || size.height === 0 ? null : size;
  } catch (error) {
    // A header that is cut off ends in a read beyond the end, which DataView refuses.
    if (error instanceof RangeError) return null;
    throw error;
  }
}

const READERS: Readonly<Record<string, (view: DataView) => PictureSize | null>> = {
  'image/png': (view) => ({ width: view.getUint32(16), height: view.getUint32(20) }),
  'image/gif': (view) => ({ width: view.getUint16(6, true), height: view.getUint16(8, true) }),
  'image/jpeg': jpegSize,
  'image/webp': webpSize,
  'image/avif': avifSize,
};

function webpSize(view: DataView): PictureSize | null {
  switch (fourLetters(view, 12)) {
    case 'VP8 ':
      return { width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
    case 'VP8L': {
      const bits = view.getUint32(21, true);
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
    }
    case 'VP8X':
      return {
        width: (view.getUint32(24, true) & 0xffffff) + 1,
        height: (view.getUint32(26, true) >>> 8) + 1,
      };
    default:
      return null;
  }
}

/** Frame headers are 0xC0 to 0xCF, save for tables and the two that are reserved or arithmetic conditioning. */
const NO_FRAME = new Set([0xc4, 0xc8, 0xcc]);

function jpegSize(view: DataView): PictureSize | null {
  let turned = false;
  for (let at = 2; ;) {
    if (view.getUint8(at) !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    // Fill bytes, and markers that stand alone.
    if (marker === 0xff) at += 1;
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) at += 2;
    else if (marker >= 0xc0 && marker <= 0xcf && !NO_FRAME.has(marker)) {
      const [height, width] = [view.getUint16(at + 5), view.getUint16(at + 7)];
      return turned ? { width: height, height: width } : { width, height };
    } else {
      const length = view.getUint16(at + 2);
      // Scans and the end come after the frame; a length counts itself.
      if (marker === 0xda || marker === 0xd9 || length < 2) return null;
      if (marker === 0xe1) turned ||= isTurned(view, at + 4, at + 2 + length);
      at += 2 + length;
    }
  }
}

/** Whether the Exif block in `[start, end)` says that the picture lies on its side (orientations 5 to 8). */
function isTurned(view: DataView, start: number, end: number): boolean {
  if (end - start < 14 || fourLetters(view, start) !== 'Exif') return false;
  const tiff = start + 6;
  const little = view.getUint16(tiff) === 0x4949;
  const directory = tiff + view.getUint32(tiff + 4, little);
  if (directory + 2 > end) return false;
  const entries = view.getUint16(directory, little);
  for (let index = 0; index < entries; index += 1) {
    const entry = directory + 2 + index * 12;
    if (entry + 12 > end) return false;
    if (view.getUint16(entry, little) !== 0x0112) continue;
    const orientation = view.getUint16(entry + 8, little);
    return orientation >= 5 && orientation <= 8;
  }
  return false;
}

/** The largest picture that the file describes: thumbnails and the tiles of a grid are smaller, its alpha is as large. */
function avifSize(view: DataView): PictureSize | null {
  const meta = box(view, 'meta', 0, view.byteLength);
  // `meta` begins with version and flags.
  const properties = meta && box(view, 'iprp', meta.start + 4, meta.end);
  const container = properties && box(view, 'ipco', properties.start, properties.end);
  if (!container) return null;
  let size: PictureSize | null = null;
  let turned = false;
  for (const { name, start } of boxes(view, container.start, container.end)) {
    if (name === 'irot') turned ||= (view.getUint8(start) & 1) === 1;
    if (name !== 'ispe') continue;
    const found = { width: view.getUint32(start + 4), height: view.getUint32(start + 8) };
    if (size === null || found.width * found.height > size.width * size.height) size = found;
  }
  return turned && size !== null ? { width: size.height, height: size.width } : size;
}

interface Box {
  name: string;
  /** Of its content. */
  start: number;
  end: number;
}

function box(view: DataView, name: string, from: number, to: number): Box | null {
  for (const found of boxes(view, from, to)) if (found.name === name) return found;
  return null;
}

function* boxes(view: DataView, from: number, to: number): Generator<Box> {
  for (let at = from; at + 8 <= to;) {
    const length = view.getUint32(at);
    // Longer than 4 GB, or open to the end of the file: no header's.
    if (length < 8 || at + length > to) return;
    yield { name: fourLetters(view, at + 4), start: at + 8, end: at + length };
    at += length;
  }
}

function fourLetters(view: DataView, at: number): string {
  return String.fromCharCode(
    view.getUint8(at), view.getUint8(at + 1), view.getUint8(at + 2), view.getUint8(at + 3),
  ); // prettier-ignore
}
