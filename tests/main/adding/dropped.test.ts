import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, it, onTestFinished } from 'vitest';
import { takeDropped } from '../../../src/main/adding/dropped.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'postil-drop-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (let n = 0; n < 8; n += 1) await writeFile(join(folder, `${n}.txt`), 'Words.');
  await mkdir(join(folder, 'articles'));
  await mkdir(join(folder, 'omnivore', 'content'), { recursive: true });
  await mkdir(join(folder, 'omnivore', 'highlights'), { recursive: true });
  await writeFile(join(folder, 'omnivore', 'metadata_0_to_20.json'), '[]');
  await writeFile(join(folder, 'omnivore', 'content', 'a.html'), '<p>Words.</p>');
});

async function drop(...names: string[]): Promise<{ opened: string[]; added: string[] }> {
  const took = { opened: [] as string[], added: [] as string[] };
  const relative = (paths: readonly string[]) => paths.map((path) => path.slice(folder.length + 1));
  await takeDropped(names.map((name) => join(folder, name)), {
    opener: { openFiles: (paths) => void took.opened.push(...relative(paths)) },
    adding: { add: (paths) => Promise.resolve(void took.added.push(...relative(paths))) },
  }); // prettier-ignore
  return took;
}

it.each<[string, string[], { opened: string[]; added: string[] }]>([
  ['one file is opened', ['0.txt'], { opened: ['0.txt'], added: [] }],
  ['a few are, one after the other', ['0.txt', '1.txt'], { opened: ['0.txt', '1.txt'], added: [] }],
  [
    'many are added',
    ['0.txt', '1.txt', '2.txt', '3.txt', '4.txt', '5.txt'],
    { opened: [], added: ['0.txt', '1.txt', '2.txt', '3.txt', '4.txt', '5.txt'] },
  ],
  ['a folder is added', ['articles'], { opened: [], added: ['articles'] }],
  ['and files beside it', ['articles', '0.txt'], { opened: [], added: ['articles', '0.txt'] }],
  ['a folder of notes is offered to be imported', ['omnivore'], { opened: ['omnivore'], added: [] }],
  ['what is not there is opened, which says so', ['9.txt'], { opened: ['9.txt'], added: [] }],
])('%s', async (_, names, took) => {
  expect(await drop(...names)).toEqual(took);
});
