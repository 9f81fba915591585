import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { ENCODINGS } from '../../../src/core/encodings.ts';
import { decode } from '../../../src/main/files/decode.ts';
import { decodeAs } from '../../../src/main/files/decoder.ts';
import { PASSAGES, type Passage } from './passages.ts';

/**
 * Which passages each encoding was really used for. Where one language only has an encoding, its text stands alone, beside
 * English, and line by line. German and French are in many: what decodes to the same text is the same.
 */
const WRITTEN: Readonly<Record<string, readonly Passage[]>> = {
  'windows-1252': ['fr', 'de', 'es', 'it', 'pt', 'en'],
  'iso-8859-1': ['fr', 'de', 'es', 'it', 'pt'],
  'iso-8859-15': ['fr', 'fi', 'pt'],
  macintosh: ['fr', 'de', 'it', 'es', 'pt', 'en'],
  'windows-1250': ['cs', 'pl', 'hu', 'sl', 'ro'],
  'iso-8859-2': ['cs', 'pl', 'hu', 'sl', 'ro'],
  'windows-1251': ['ru', 'uk', 'bg', 'sr'],
  'iso-8859-5': ['ru', 'bg', 'sr'],
  'koi8-r': ['ru', 'bg'],
  'koi8-u': ['uk', 'ru', 'bg'],
  ibm866: ['ru', 'bg'],
  'x-mac-cyrillic': ['ru', 'uk', 'sr'],
  'windows-1253': ['el'],
  'iso-8859-7': ['el'],
  'windows-1254': ['tr', 'ku', 'de'],
  'iso-8859-9': ['tr', 'ku', 'de'],
  'windows-1255': ['he', 'yi'],
  'iso-8859-8': ['he', 'yi'],
  'windows-1256': ['ar', 'fa', 'ur'],
  'iso-8859-6': ['ar'],
  'windows-1257': ['lt', 'lv', 'et'],
  'iso-8859-13': ['lt', 'lv', 'et'],
  'iso-8859-4': ['lt', 'lv', 'et'],
  'windows-874': ['th'],
  shift_jis: ['ja'],
  'euc-jp': ['ja'],
  'iso-2022-jp': ['ja'],
  gb18030: ['zh-hans'],
  big5: ['zh-hant'],
  'euc-kr': ['ko'],
  'utf-8': ['fr', 'ru', 'ja'],
  'utf-16le': ['fr', 'ru', 'ja', 'zh-hans', 'ko', 'he', 'en'],
  'utf-16be': ['fr', 'ru', 'ja', 'zh-hans', 'ko', 'he', 'en'],
};

/** What writers put where their encoding has no such sign. */
const PLAIN: readonly (readonly [RegExp, string])[] = [
  [/[“”„«»]/g, '"'],
  [/[‘’]/g, "'"],
  [/[–—־]/g, '-'],
  [/\u200C/g, ' '],
  [/œ/g, 'oe'],
  [/۔/g, '.'],
  [/וּ/g, 'ו'],
];

const ICONV: Readonly<Record<string, string>> = { ibm866: 'cp866', 'x-mac-cyrillic': 'macukraine' };

function encode(text: string, label: string): Buffer {
  if (label === 'utf-16be') return Buffer.from(text, 'utf16le').swap16();
  return label === 'iso-2022-jp' ? jis(text) : iconv.encode(text, ICONV[label] ?? label);
}

/** EUC-JP with escape sequences in place of the high bits: RFC 1468. */
function jis(text: string): Buffer {
  const out: number[] = [];
  let kanji = false;
  for (const letter of text) {
    const bytes = iconv.encode(letter, 'euc-jp');
    const wide = (bytes[0] ?? 0) > 0x7f;
    if (wide !== kanji) out.push(...Buffer.from(wide ? '\x1b$B' : '\x1b(B', 'latin1'));
    kanji = wide;
    out.push(...bytes.map((byte) => byte & 0x7f));
  }
  if (kanji) out.push(...Buffer.from('\x1b(B', 'latin1'));
  return Buffer.from(out);
}

/** `text` with the signs that `label` has not replaced by plainer ones. */
function writable(text: string, label: string): string {
  let plain = text;
  for (const [sign, substitute] of PLAIN) {
    plain = plain.replace(sign, (found) =>
      decodeAs(encode(found, label), label) === found ? found : substitute,
    );
  }
  return plain;
}

const PARAGRAPH = `${PASSAGES.en.replace(/[^\x20-\x7e]/g, "'").slice(0, 160)}\n\n`;

const rows = Object.entries(WRITTEN).flatMap(([label, passages]) =>
  passages.flatMap((passage) => {
    const text = writable(PASSAGES[passage], label);
    const alone = [label, passage, text] as const;
    if (passages.length > 2) return [alone];
    const lines = text.replace(/([.:。،]) ?/g, '$1\r\n');
    return [
      alone,
      [label, `${passage} beside English`, PARAGRAPH + text] as const,
      [label, `${passage} in lines`, lines] as const,
    ];
  }),
);

describe('every encoding is told from its letters alone', () => {
  test('of every encoding there are three texts, all of 300 characters and more', () => {
    for (const label of Object.keys(WRITTEN))
      expect(rows.filter(([encoding]) => encoding === label).length).toBeGreaterThanOrEqual(3);
    for (const [, , text] of rows) expect(text.length).toBeGreaterThanOrEqual(300);
  });

  test.each(rows)('%s: %s', (label, _, text) => {
    const bytes = encode(text, label);
    expect(
      decodeAs(
        bytes,
        label === 'iso-8859-1' ? 'windows-1252' : label === 'iso-8859-9' ? 'windows-1254' : label,
      ),
    ).toBe(text);
    const decoded = decode(bytes);
    expect({ text: decoded.text, warnings: decoded.warnings }, decoded.encoding).toEqual({
      text,
      warnings: [],
    });
    expect(decoded.confidence).toBeGreaterThan(0.6);
  });

  test.each(rows)('%s: the first 300 characters of %s', (label, _, text) => {
    const start = text.slice(0, 300);
    expect(decode(encode(start, label)).text).toBe(start);
  });
});

const guessed = rows.filter(([label]) => !label.startsWith('utf'));
/** The passages in letters that have capitals. */
const cased = guessed.filter(([, passage]) => !/^(?:he|yi|ar|fa|ur|th|ja|zh|ko)/.test(passage));

describe('capitals', () => {
  test.each(cased)('%s: %s in capitals throughout', (label, _, text) => {
    const bytes = encode(writable(text.toUpperCase(), label), label);
    expect(decode(bytes).text).toBe(decode(bytes, { chosen: label }).text);
  });

  test.each(cased)('%s: %s under headings in capitals', (label, _, text) => {
    const headed = text.replace(/[^.!?]+[.!?]/, (sentence) => `${sentence.toUpperCase()}\n\n`);
    const bytes = encode(writable(headed, label), label);
    expect(decode(bytes).text).toBe(decode(bytes, { chosen: label }).text);
  });
});

describe('short texts', () => {
  const pieces = (length: number) =>
    guessed.flatMap(([label, , text]) =>
      Array.from({ length: Math.floor(text.length / length) }, (_, index) => {
        const bytes = encode(text.slice(index * length, (index + 1) * length), label);
        return { bytes, text: decode(bytes, { chosen: label }).text, ...decodedBy(bytes) };
      }),
    );
  const decodedBy = (bytes: Buffer) => {
    const { text: read, by, warnings } = decode(bytes);
    return { read, by, doubted: warnings.some(({ code }) => code === 'guessed-encoding') };
  };

  test.each([
    [50, 0.98, 0.06],
    [100, 0.99, 0.04],
    [150, 1, 0.03],
  ])('of %i letters are right in %d of all cases, and what is wrong is said to be a guess', (length, right, doubted) => {
    const all = pieces(length);
    expect(all.length).toBeGreaterThan(100);
    const wrong = all.filter(({ text, read }) => text !== read);
    expect(1 - wrong.length / all.length).toBeGreaterThanOrEqual(right);
    expect(wrong.filter((piece) => !piece.doubted).map(({ text }) => text)).toEqual([]);
    expect(all.filter((piece) => piece.doubted).length / all.length).toBeLessThan(doubted);
    for (const piece of all) expect(piece.doubted).toBe(piece.by === 'fallback');
  }); // prettier-ignore
});

describe('a large file', () => {
  const english = `${PASSAGES.en.replace(/[^\x20-\x7e]/g, "'")}\n`;
  const filler = english.repeat(Math.ceil(900_000 / english.length));

  test.each<[string, Passage]>([
    ['windows-1252', 'fr'],
    ['macintosh', 'de'],
    ['windows-1251', 'ru'],
    ['iso-8859-2', 'pl'],
    ['shift_jis', 'ja'],
    ['euc-kr', 'ko'],
  ])('in %s whose first accent is at 900 kB', (label, passage) => {
    const text = filler + writable(PASSAGES[passage], label) + english.repeat(200);
    const bytes = encode(text, label);
    const before = process.cpuUsage();
    expect(decode(bytes).text === text).toBe(true);
    expect(process.cpuUsage(before).user).toBeLessThan(2_000_000);
  });

  test('in one encoding throughout, without a space', () => {
    const text = PASSAGES['zh-hans'].replace(/\s/g, '').repeat(3000);
    expect(decode(encode(text, 'gb18030')).text === text).toBe(true);
  });
});

test('short texts fall back sensibly', () => {
  expect(decode(iconv.encode('Café', 'windows-1252')).text).toBe('Café');
  expect(decode(iconv.encode('“Don’t,” she said – twice.', 'windows-1252')).text).toBe(
    '“Don’t,” she said – twice.',
  );
  expect(decode(iconv.encode('Fin de la première année.', 'windows-1252'))).toMatchObject({
    text: 'Fin de la première année.',
    encoding: 'windows-1252',
  });
  expect(decode(iconv.encode('Не спешите.', 'windows-1251')).text).toBe('Не спешите.');
  expect(decode(Buffer.of(0x93, 0x94)).confidence).toBeLessThan(0.9);
});

/** Labels that this version of Node decodes as the WHATWG standard has it; of the others iconv-lite's tables are the right ones. */
const RIGHT_IN_NODE = [
  'ibm866', 'iso-8859-2', 'iso-8859-3', 'iso-8859-4', 'iso-8859-5', 'iso-8859-6', 'iso-8859-7', 'iso-8859-8', 'iso-8859-10',
  'iso-8859-13', 'iso-8859-14', 'iso-8859-15', 'koi8-r', 'windows-1256', 'macintosh', 'x-mac-cyrillic',
]; // prettier-ignore

test.each(RIGHT_IN_NODE)('%s has the letters of the standard', (label) => {
  const decoder = new TextDecoder(label);
  for (let byte = 0x80; byte <= 0xff; byte += 1) {
    const expected = decoder.decode(Uint8Array.of(byte));
    // Apple's own logo is for private use, and nothing to read.
    if (expected !== '\uF8FF') expect(decodeAs(Uint8Array.of(byte), label), byte.toString(16)).toBe(expected);
  }
});

test('letters that some versions of Node get wrong', () => {
  expect(decodeAs(Buffer.of(0x80, 0x93, 0x96, 0x9e), 'windows-1252')).toBe('€“–ž');
  expect(decodeAs(Buffer.of(0xae, 0xbe), 'koi8-u')).toBe('ўЎ');
  expect(decodeAs(iconv.encode('갂', 'cp949'), 'euc-kr')).toBe('갂');
  expect(decodeAs(Buffer.of(0xaa, 0xba, 0xde, 0xfe), 'iso-8859-16')).toBe('ȘșȚț');
  expect(decodeAs(Buffer.of(0x84, 0x31, 0xa4, 0x37), 'gb18030').length).toBe(1);
  expect(decodeAs(Buffer.of(0x90, 0x30, 0x81, 0x30), 'gb18030')).toBe('𐀀');
});

test('every encoding that is offered decodes anything without an error', () => {
  const bytes = Uint8Array.from({ length: 512 }, (_, index) => (index * 7) % 256);
  for (const { label } of ENCODINGS) {
    const decoded = decode(bytes, { chosen: label });
    expect(decoded).toMatchObject({ encoding: label, by: 'chosen', confidence: 1 });
    expect(decoded.text.length).toBeGreaterThan(0);
  }
});
