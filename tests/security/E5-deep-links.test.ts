import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isDeepLink, readDeepLink } from '../../src/main/links/deep-link.ts';
import { DeepLinks } from '../../src/main/links/deep-links.ts';
import { ownArguments, parseStart } from '../../src/main/start/arguments.ts';
import { measured, rounds } from '../results.ts';

/** Links that a web page or a document hands to the system, and the arguments that systems make of them. */

/** What a link may be made of to end as an argument of its own: quotes, spaces, options, commands. */
const INJECTED: readonly string[] = [
  '--profile=/tmp/evil',
  '--profile',
  '--no-sandbox',
  '--inspect=0.0.0.0:9229',
  '--gpu-launcher=calc',
  '--remote-debugging-port=1',
  '--host-resolver-rules=',
  '--renderer-cmd-prefix=calc',
  '-r',
  '--',
  '/etc/passwd',
  '\\\\evil.example\\share\\a.md',
  'file://evil.example/share/a.md',
  'restore',
  'import',
  'export',
  'backup',
  '--help',
  '"',
  '" --profile=/tmp/evil "',
  'postil://article/second',
  '',
  '\0',
  '\r\n--profile=/tmp',
];
const EXE = '/opt/postil/postil';

/** What a start does because of what stands at the link and behind it: files, another profile, a command. */
function reached(args: readonly string[]): string[] {
  const start = parseStart(args, '/home/reader');
  if (start.kind === 'command') return ['a command'];
  const found = start.files.map((file) => `the file ${file}`);
  if (start.profile !== null) found.push(`the profile ${start.profile}`);
  if (start.links.length !== 1) found.push(`${start.links.length} links`);
  return found;
}

describe('E5: links from outside', () => {
  it('E5: whatever stands behind a link, and in it, is no option, no file and no command', () => {
    for (const links of [[], ['--']])
      for (const one of INJECTED)
        for (const two of INJECTED) {
          const link = `postil://article/a-1#${one}`;
          expect(reached([...links, link, one, two]), JSON.stringify([one, two])).toEqual([]);
        }
    const argument = fc.oneof(fc.constantFrom(...INJECTED), fc.string({ unit: 'binary' }));
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.array(argument, { maxLength: 6 }), (rest, behind) => {
        expect(reached(ownArguments([EXE, `postil:${rest}`, ...behind], false))).toEqual([]);
        expect(reached(['--', `PoStIl:${rest}`, ...behind])).toEqual([]);
      }),
      { numRuns: rounds(500, 20_000) },
    );
    measured('E5', `${INJECTED.length ** 2 * 2} links with options, files and commands behind them: none reached anything`);
  }); // prettier-ignore

  it('E5: a link names an article or nothing: no path, no control, nothing that is read from right to left', () => {
    const part = fc.oneof(
      fc.constantFrom(...INJECTED, '..', '%2e%2e', '%2f', '%5c', '%00', '#', '?', '@', ':', '%e2%80%ae', '%'),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 5 }), (parts) => {
        const link = readDeepLink(`postil://article/${parts.join('')}`);
        if (link === null) return;
        for (const id of [link.article, link.annotation ?? ''])
          expect(id.length <= 200 && !/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u.test(id)).toBe(true);
      }),
      { numRuns: rounds(1_000, 50_000) },
    );
    for (const other of ['postil-x:a', 'xpostil:a', ' postil:a', 'file:postil:a', '-postil:a'])
      expect(isDeepLink(other)).toBe(false);
  });

  it('E5: of ten thousand links at once one is followed', async () => {
    const told: unknown[] = [];
    const links = new DeepLinks({
      deliver: async (link) => void told.push(link),
      refuse: async (sentence) => void told.push(sentence),
    });
    links.follow(Array.from({ length: 10_000 }, (_, index) => `postil://article/a-${index}`));
    await expect.poll(() => links.pending).toBe(0);
    expect(told).toEqual([{ article: 'a-0', annotation: null }]);
  });

  it('E5: control: the same arguments without a link before them are options, files and commands', () => {
    const found = INJECTED.filter((one) => {
      const start = parseStart([one, 'x'], '/home/reader');
      return start.kind === 'command' || start.profile !== null || start.files.length > 1;
    });
    expect(found.length).toBeGreaterThan(8);
  });
});
