import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '../../../src/core/settings.ts';
import { LANGUAGES } from '../../../src/core/words/languages.ts';
import { speakIn } from '../../../src/core/words/loading.ts';
import { piecesOf } from '../../../src/core/words/pieces.ts';
import { words } from '../../../src/core/words/words.ts';
import { COMMANDS } from '../../../src/ipc.ts';
import { keyGroups, keyLines } from '../../../src/renderer/settings/key-list.ts';

const repeated = (list: readonly string[]) => list.filter((one, at) => list.indexOf(one) !== at);

describe.each(LANGUAGES)('in %s', (language) => {
  beforeAll(() => speakIn(language, []));
  afterAll(() => speakIn('en', []));

  it('every command is called something of its own, as commands are called', () => {
    const { commands } = words.shell;
    expect(Object.keys(commands).sort()).toEqual([...COMMANDS].sort());
    expect(repeated(Object.values(commands))).toEqual([]);
    for (const one of Object.values(commands)) expect(one).toMatch(/^[\p{Lu}\p{Lo}].*[^.!?…。]$/u);
  });

  // The list and the settings know a line by its words.
  it('no two lines of the list of keys say the same in one place', () => {
    const groups = keyGroups(DEFAULT_SETTINGS);
    expect(repeated(groups.map(({ title }) => title))).toEqual([]);
    for (const group of groups) {
      expect(repeated(keyLines(group).map((line) => line.words)), group.place).toEqual([]);
      expect(repeated(group.items.map((item) => item.words)), group.place).toEqual([]);
    }
  });

  it('the question about a backup has room for its name and its folder, each once', () => {
    const { holds, replaces } = words.health.restoring;
    for (const newest of [null, '12 Mar']) {
      expect(piecesOf(holds(12, 340, newest), ['name']).filter((piece) => 'name' in piece)).toHaveLength(1);
    }
    expect(piecesOf(replaces(1, 2), ['folder']).filter((piece) => 'name' in piece)).toHaveLength(1);
    expect(`${holds(12, 340, null)}${replaces(1, 2)}`.replaceAll(/\{(?:name|folder)\}/g, '')).not.toMatch(
      /[{}]/,
    );
  });

  it.each([0, 1, 2, 3, 11, 100, 1_000_000])(
    '%d of anything is said in words, with no sign left over',
    (n) => {
      const { health, shell, starting } = words;
      const said = [
        health.held(n, n),
        health.errors(n),
        health.snapshots.kept(n, 'now'),
        health.second.copies(n, 'now'),
        health.recovery.counted(health.recovery.what.torn, n, n, 'now'),
        health.backup.written('Postil.zip', n, n, '8 MB'),
        shell.messages.count(n),
        shell.messages.more(n),
        shell.portable.came('a.json', n),
        shell.portable.cameDoubtful('a.json', n, n),
        shell.arrival.copy('A title', n),
        starting.recovered.backup(n, n, 'kept'),
        starting.recovered.journal(n, n, null),
      ];
      for (const one of said) expect(one).not.toMatch(/#|undefined|null|\$|NaN/);
    },
  );
});
