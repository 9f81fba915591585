import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { COMMAND_WORDS, ownArguments, parseStart } from '../../../src/main/start/arguments.ts';

const CWD = resolve('/home/ada/reading');

describe('ownArguments', () => {
  it.each([
    { name: 'packaged', argv: ['postil', 'a.txt'], defaultApp: false, own: ['a.txt'] },
    { name: 'a folder run by Electron', argv: ['electron', '.', 'a.txt'], defaultApp: true, own: ['a.txt'] },
    {
      name: 'switches and a preloaded module before the folder',
      argv: ['electron', '--inspect=0', '-r', 'loader.js', '--no-sandbox', '/app', '--profile', 'p'],
      defaultApp: true,
      own: ['--profile', 'p'],
    },
    { name: 'nothing but Electron', argv: ['electron'], defaultApp: true, own: [] },
  ])('$name', ({ argv, defaultApp, own }) => {
    expect(ownArguments(argv, defaultApp)).toEqual(own);
  });
});

describe('parseStart with a window', () => {
  it.each([
    { args: [], profile: null, files: [] },
    { args: ['a.txt', 'b/c.md'], profile: null, files: ['a.txt', 'b/c.md'] },
    { args: ['--profile', 'mine', 'a.txt'], profile: 'mine', files: ['a.txt'] },
    { args: ['a.txt', '--profile=mine'], profile: 'mine', files: ['a.txt'] },
    { args: ['--no-sandbox', '--inspect=0', 'a.txt'], profile: null, files: ['a.txt'] },
    { args: ['./check'], profile: null, files: ['check'] },
    { args: ['a.txt', 'check'], profile: null, files: ['a.txt', 'check'] },
    { args: ['--', '--odd name.txt', 'extract'], profile: null, files: ['--odd name.txt', 'extract'] },
    { args: [''], profile: null, files: [] },
  ])('$args', ({ args, profile, files }) => {
    expect(parseStart(args, CWD)).toEqual({
      kind: 'window',
      profile: profile === null ? null : resolve(CWD, profile),
      files: files.map((file) => resolve(CWD, file)),
      links: [],
    });
  });

  const LINK = 'postil://article/a#b';
  it.each([
    { args: [LINK], profile: null, files: [], links: [LINK] },
    { args: ['--profile', 'mine', 'a.txt', LINK], profile: 'mine', files: ['a.txt'], links: [LINK] },
    { args: ['--', LINK], profile: null, files: [], links: [LINK] },
    // As when a link was made to end its own argument: nothing behind it counts.
    { args: [LINK, '--profile', '/evil', '//evil/share.txt', LINK], profile: null, files: [], links: [LINK] },
    {
      args: ['--', 'a.txt', 'postil:x', '//evil/share.txt'],
      profile: null,
      files: ['a.txt'],
      links: ['postil:x'],
    },
    { args: ['postil:', 'extract', 'a.txt'], profile: null, files: [], links: ['postil:'] },
  ])('$args', ({ args, profile, files, links }) => {
    expect(parseStart(args, CWD)).toEqual({
      kind: 'window',
      profile: profile === null ? null : resolve(CWD, profile),
      files: files.map((file) => resolve(CWD, file)),
      links,
    });
  });

  it('takes file: addresses of this computer, and any other as a name', () => {
    const path = resolve('/articles/über uns.html');
    const start = parseStart([pathToFileURL(path).href, 'file:%zz'], CWD);
    expect(start).toEqual({
      kind: 'window',
      profile: null,
      files: [path, resolve(CWD, 'file:%zz')],
      links: [],
    });
  });
});

describe('parseStart with a command', () => {
  it.each(COMMAND_WORDS)('%s', (word) => {
    const rest = ['a.txt', '--as', 'json', '--', '--b'];
    expect(parseStart([word, ...rest], CWD)).toEqual({ kind: 'command', args: [word, ...rest] });
  });

  it.each([
    { args: ['--profile', 'p', 'extract', 'a.txt'], command: ['extract', '--profile', 'p', 'a.txt'] },
    { args: ['--no-sandbox', 'help'], command: ['help'] },
    { args: ['--help'], command: ['--help'] },
    { args: ['a.txt', '--version'], command: ['--version'] },
    { args: ['--profile'], command: ['--profile'] },
    { args: ['--profile='], command: ['--profile'] },
  ])('$args', ({ args, command }) => {
    expect(parseStart(args, CWD)).toEqual({ kind: 'command', args: command });
  });
});
