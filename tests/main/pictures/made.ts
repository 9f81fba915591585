import { deflateSync } from 'node:zlib';

/** Pictures made of nothing but their formats' rules. */

const latin1 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));

/** CRC-32 as PNG has it (ISO 3309), bit by bit: the pictures are small. */
function crc(bytes: Uint8Array): number {
  let value = ~0;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit += 1) value = (value >>> 1) ^ (value & 1 ? 0xedb88320 : 0);
  }
  return ~value >>> 0;
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([latin1(type), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc(body), body.length + 4);
  return framed;
}

/** A PNG of one colour (RGB), with a lighter frame, that every browser shows. `padding` bytes of text make it heavier. */
export function png(
  width: number,
  height: number,
  [red, green, blue]: readonly [number, number, number] = [120, 140, 160],
  padding = 0,
): Uint8Array<ArrayBuffer> {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const rows = Buffer.alloc(height * (1 + width * 3));
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const frame = x < 4 || y < 4 || x >= width - 4 || y >= height - 4 ? 60 : 0;
      rows.set([red + frame, green + frame, blue + frame], y * (1 + width * 3) + 1 + x * 3);
    }
  }
  const text = Buffer.alloc(padding, `Comment\0${width}×${height} ${red} ${green} ${blue} `);
  return new Uint8Array(
    Buffer.concat([
      latin1('\x89PNG\r\n\x1a\n'),
      chunk('IHDR', header),
      ...(padding === 0 ? [] : [chunk('tEXt', text)]),
      chunk('IDAT', deflateSync(rows)),
      chunk('IEND', new Uint8Array()),
    ]),
  );
}

/** The smallest GIF there is, of any size by its screen descriptor. */
export function gif(width: number, height: number): Uint8Array<ArrayBuffer> {
  const bytes = Buffer.from(
    'GIF89a\0\0\0\0\x80\0\0\0\0\0\xff\xff\xff,\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0;',
    'latin1',
  );
  bytes.writeUInt16LE(width, 6);
  bytes.writeUInt16LE(height, 8);
  return new Uint8Array(bytes);
}
