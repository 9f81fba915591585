import { resolve } from 'node:path';
import * as v from 'valibot';
import { expect, it } from 'vitest';
import { DropSchema } from '../../../src/main/ipc/drop.ts';

const path = resolve('/articles/a.txt');

it.each([[[]], [[path]], [Array<string>(20_000).fill(path)]])(
  'takes a list of absolute paths (%#)',
  (paths) => {
    expect(v.safeParse(DropSchema, [paths]).success).toBe(true);
  },
);

it.each([[['a.txt']], [['']], [[1]], [path], [[path, null]], [Array<string>(20_001).fill(path)]])(
  'refuses anything else (%#)',
  (paths) => {
    expect(v.safeParse(DropSchema, [paths]).success).toBe(false);
  },
);
