import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FolderScan } from '../../../src/main/exporting/scan.ts';
import { Target } from '../../../src/main/exporting/target.ts';
import { temporaryFolder } from './library.ts';

/** A folder of `count` Markdown files of a hundred letters, and a hidden one; the last in the order of names is ours. */
async function folderOf(count: number): Promise<Target> {
  const folder = await temporaryFolder();
  await mkdir(join(folder, '.trash'));
  await writeFile(join(folder, '.trash', 'z.md'), 'x'.repeat(1000));
  for (let at = 0; at < count; at += 1) {
    const text = at === count - 1 ? '\n^hl-a1\n' : '';
    await writeFile(join(folder, `${String(at).padStart(3, '0')}.md`), text.padStart(100, '.'));
  }
  return Target.open(folder);
}

describe('FolderScan', () => {
  const scan = (target: Target, most?: { files: number; letters: number }) =>
    new FolderScan(target, () => false, null, most);

  it('finds whose file one is, however many others there are within its bounds', async () => {
    const target = await folderOf(20);
    const whole = scan(target, { files: 20, letters: 2000 });
    expect(await whole.find('a', ['hl-a1'])).toBe('019.md');
    expect(whole.cut).toBe(false);
  });

  it.each([
    ['files', { files: 19, letters: 1e6 }],
    ['letters', { files: 100, letters: 1500 }],
  ])('reads no more %s than it may, and says so', async (_, most) => {
    const cut = scan(await folderOf(20), most);
    await cut.find('a', ['hl-a1']);
    expect(cut.cut).toBe(true);
  });
});
