import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decodeLine,
  encodeLine,
  operationJson,
  parseHeader,
  parseOperation,
} from '../../../src/core/library/journal.ts';
import { createOperation } from './records.ts';

const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
const encode = (json: string) => encodeLine(json, sha256(json));

describe('a line of the journal', () => {
  it('gives back what was written, whatever letters the note has', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 1, max: 1e9 }), (note, seq) => {
        const draft = createOperation('one', note);
        const line = encode(operationJson(draft, seq));
        expect(line.indexOf('\n')).toBe(line.length - 1);
        const json = decodeLine(line.slice(0, -1), sha256);
        expect(json === null ? null : parseOperation(json)).toEqual({ ...draft, seq });
      }),
    );
  });

  it('is not intact once a byte has changed', () => {
    const line = Buffer.from(encode(operationJson(createOperation('one', 'sea and “salt”'), 1)).trimEnd());
    fc.assert(
      fc.property(fc.nat(line.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const damaged = Buffer.from(line);
        damaged[at] = (damaged[at] ?? 0) ^ change;
        expect(decodeLine(damaged.toString(), sha256)).toBeNull();
      }),
    );
  });

  it('is not intact when it is cut off anywhere', () => {
    const line = encode(operationJson(createOperation('one', 'half a sentence'), 1)).trimEnd();
    for (let length = 0; length < line.length; length += 1) {
      expect(decodeLine(line.slice(0, length), sha256), `cut at ${length}`).toBeNull();
    }
  });

  it('refuses text with a newline', () => {
    expect(() => encodeLine('{\n}', sha256('{\n}'))).toThrow(RangeError);
  });
});

describe('what an intact line holds', () => {
  const operation = { seq: 1, ...createOperation('one') };
  it.each([
    ['another kind of number', { ...operation, seq: 1.5 }],
    ['a number of nothing', { ...operation, seq: 0 }],
    ['no id', { ...operation, id: undefined }],
    ['an unknown table', { ...operation, changes: [{ ...operation.changes[0], table: 'cats' }] }],
    ['changes that are none', { ...operation, changes: [null] }],
    ['a list', [operation]],
    ['nothing', null],
  ])('is no operation with %s', (_, value) => {
    expect(parseOperation(JSON.stringify(value))).toBeNull();
  });

  it.each([
    ['an operation', operation],
    ['no library', { postil: 'journal', schema: 1 }],
    ['another program', { postil: 'settings', schema: 1, library: 'x' }],
  ])('is no header: %s', (_, value) => {
    expect(parseHeader(JSON.stringify(value))).toBeNull();
  });

  it('is a header of any schema', () => {
    const header = { postil: 'journal', schema: 99, library: 'x', created: '2025-01-01T00:00:00.000Z' };
    expect(parseHeader(JSON.stringify(header))).toEqual(header);
  });
});
