import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_CODE } from '../../../src/core/code/limits.ts';
import { packed, unpacked } from '../../../src/core/code/packed.ts';
import { GRAMMARS } from '../../../src/core/code/grammars.ts';
import { tokenise } from '../../../src/core/code/tokenise.ts';
import { TOKEN_KINDS } from '../../../src/core/code/tokens.ts';

/** What is coloured, as `kind: letters`. */
const told = (code: string, language: string | null): string[] =>
  tokenise(code, language).map(({ start, end, kind }) => `${kind}: ${code.slice(start, end)}`);

const SHELL = `#!/bin/bash
set -euo pipefail
for file in "$@"; do
  if [ -f "$file" ]; then
    echo "reading $file" >&2
  fi
done
`;
const PYTHON = `from dataclasses import dataclass

@dataclass
class Tide:
    """Height over time."""
    level: float = 0.5

    def rise(self, by):
        # Never below zero.
        if by < 0:
            raise ValueError("negative")
        return Tide(self.level + by)
`;

describe('a language that is named', () => {
  it.each([
    ['js', 'const a = "b" // c', ['keyword: const', 'string: "b"', 'comment: // c']],
    ['JavaScript', 'return null', ['keyword: return', 'number: null']],
    ['c++', 'int x = 3;', ['type: int', 'number: 3']],
    ['html', '<p class="a">b</p>', ['keyword: p', 'type: class', 'string: "a"', 'keyword: p']],
    ['css', 'a:hover { color: red }', ['keyword: a', 'type: :hover', 'title: color']],
    ['python', 'def f():\n  return 1', ['keyword: def', 'title: f', 'keyword: return', 'number: 1']],
    ['diff', '-old\n+new', ['keyword: -old', 'string: +new']],
    ['json', '{"a": 1}', ['type: "a"', 'number: 1']],
  ])('%s', (language, code, tokens) => {
    expect(told(code, language)).toEqual(tokens);
  });

  it('gives what stands inside a string its own colours', () => {
    expect(told('`a ${b + 1} c`', 'js')).toEqual(['string: `a ', 'number: 1', 'string:  c`']);
  });

  it.each(['brainf', '__proto__', 'constructor', 'no such', ''])(
    'that nobody here knows stays plain: %s',
    (language) => {
      expect(tokenise(PYTHON, language)).toEqual([]);
    },
  );
});

describe('a language that is not named', () => {
  it.each([
    ['a shell’s', SHELL, 'keyword: for'],
    ['Python', PYTHON, 'keyword: class'],
  ])('is told where the code speaks for it: %s', (_, code, token) => {
    expect(told(code, null)).toContain(token);
  });

  it.each([
    [
      'verse',
      'The tide that came for the low town\nwent out again by four.\nIf it returns, then let it find\nno class of men, no open door.\n',
    ],
    [
      'a table',
      'Year    Catch   Boats\n1923      412      31\n1924      398      29\n1925      377      30\n',
    ],
    [
      'a letter',
      'Dear Sir,\n\n  for the use of the harbour while we continue,\n  we return the sum of 20 pounds.\n',
    ],
    ['a tree of files', 'docs/\n  guide.md\n  images/\n    tide.png\nsrc/\n  index.ts\n'],
    ['one word', 'return'],
  ])('is not made out of %s', (_, text) => {
    expect(tokenise(text, null)).toEqual([]);
  });
});

it('leaves a monster of a block plain', () => {
  const line = 'const a = 1;\n';
  const most = line.repeat(Math.floor(MOST_CODE / line.length));
  expect(tokenise(most, 'js').length).toBeGreaterThan(1000);
  expect(tokenise(`${most}${line.repeat(2)}`, 'js')).toEqual([]);
});

/** Text that looks like code: what grammars look for, in any order, with letters of every width. */
const pieces = fc.constantFrom(
  ...'{}()[]<>"\'`\\/*#$@%&|!?=+-:;,. \n\t_',
  ...[
    '/*',
    '*/',
    '//',
    '<!--',
    '-->',
    '"""',
    '${',
    '}}',
    '{{',
    '<?php',
    '?>',
    '```',
    '=>',
    '::',
    '0x1f',
    '1e9',
    'é',
    '港',
    '👩‍🚀',
    '\u202e',
  ],
  ...[
    'if',
    'class',
    'function',
    'def',
    'return',
    'SELECT',
    'import',
    'int',
    'let',
    'end',
    'begin',
    'name',
    'x',
  ],
);
const codes = fc.array(pieces, { maxLength: 120 }).map((parts) => parts.join(''));
const languages = fc.oneof(fc.constantFrom(...Object.keys(GRAMMARS)), fc.constant(null), fc.string());

it('a scope that is open at the end ends with the code', () => {
  expect(tokenise('a [', 'css').at(-1)).toEqual({ start: 2, end: 3, kind: 'type' });
});

it('tokens are in order, in range and never overlap, whatever the text and the language', () => {
  fc.assert(
    fc.property(codes, languages, (code, language) => {
      let end = 0;
      for (const token of tokenise(code, language)) {
        expect(token.start).toBeGreaterThanOrEqual(end);
        expect(token.end).toBeGreaterThan(token.start);
        expect(code.slice(token.start, token.end)).toMatch(/\S/);
        expect(TOKEN_KINDS).toContain(token.kind);
        end = token.end;
      }
      expect(end).toBeLessThanOrEqual(code.length);
    }),
    { numRuns: 300 },
  );
});

it('tokens cross to another thread as they are', () => {
  fc.assert(
    fc.property(codes, fc.constantFrom('js', 'python', 'xml', 'bash'), (code, language) => {
      const tokens = tokenise(code, language);
      expect(unpacked(packed(tokens))).toEqual(tokens);
    }),
    { numRuns: 50 },
  );
});
