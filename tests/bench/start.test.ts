// @vitest-environment jsdom
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { articleLook, libraryLook, paragraphLook } from '../../bench/start/looks.ts';
import { startOf } from '../../bench/start.ts';
import { USUAL } from '../../src/main/window/bounds.ts';
import type { Stage } from '../../bench/stage.ts';

/** jsdom lays nothing out. */
function painted(height: number): void {
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockReturnValue({ height } as DOMRect);
}
afterEach(() => {
  vi.restoreAllMocks();
  document.body.innerHTML = '';
});

describe('a start counts as done', () => {
  it('where a paragraph has a height, and not before', () => {
    document.body.innerHTML = '<p>One</p>';
    painted(0);
    expect(paragraphLook()()).toBeNull();
    painted(20);
    expect(paragraphLook()()).toBe('');
  });

  it('where the paragraph is the article’s, and not the window’s', () => {
    document.body.innerHTML = '<p>Reading the library</p>';
    painted(20);
    expect(articleLook()()).toBeNull();
    document.body.innerHTML = '<div data-page><p>One</p></div>';
    expect(articleLook()()).toBe('');
  });

  it('where a key has led into the rows of the library, which is pressed until then', () => {
    const look = libraryLook();
    painted(20);
    expect(look()).toBeNull();
    document.body.innerHTML = '<div class="library"><div role="option" tabindex="-1">One</div></div>';
    const pressed: string[] = [];
    const hear = (event: KeyboardEvent): void => void pressed.push(event.key);
    window.addEventListener('keydown', hear);
    expect(look()).toBeNull();
    expect(look()).toBeNull();
    expect(pressed).toEqual(['ArrowDown', 'ArrowDown']);
    document.querySelector<HTMLElement>('[role="option"]')!.focus();
    expect(look()).toBe('1');
    window.removeEventListener('keydown', hear);
  });

  it('where an empty library says so', () => {
    document.body.innerHTML = '<div class="library"><div class="state"><p>Nothing</p></div></div>';
    painted(20);
    expect(libraryLook()()).toBe('0');
  });
});

describe('the bare window', () => {
  const main = readFileSync('bench/start/bare/main.mjs', 'utf8');

  it('has the size of Postil’s, and adds no switch', () => {
    expect(main).toContain(`width: ${USUAL.width}, height: ${USUAL.height} `);
    expect(main).not.toContain('commandLine');
    expect(main).not.toContain('webPreferences');
  });

  // Windows starts no script by its first line.
  it.skipIf(process.platform === 'win32')(
    'is started and looked at as Postil is: the same runtime, hook and switches, from the process’s start to a frame',
    async () => {
      // A program in the place of Electron, which tells what it was started with, a second later than it was.
      const folder = mkdtempSync(join(tmpdir(), 'postil-bench-start-'));
      onTestFinished(() => rmSync(folder, { recursive: true }));
      const path = join(folder, 'electron');
      writeFileSync(
        path,
        `#!${process.execPath}
      console.log('shown', Date.now() + 1000, JSON.stringify([process.argv.slice(2), process.env.POSTIL_BENCH_LOOK]));`,
        { mode: 0o755 },
      );
      const told = async (args: string[], look: typeof paragraphLook) => {
        const electron = { path, switches: ['--no-sandbox'] };
        const { time, said } = await startOf({ electron } as unknown as Stage, args, look);
        expect(time).toBeGreaterThanOrEqual(1000);
        return JSON.parse(said) as [string[], string];
      };
      const [bare, bareLook] = await told(['bare', 'page'], paragraphLook);
      const [ours, ourLook] = await told(['app', 'text'], articleLook);
      expect(bare.slice(0, -2)).toEqual(ours.slice(0, -2));
      expect(bare.join(' ')).toMatch(/start-hook\.cjs --no-sandbox/);
      expect([bareLook, ourLook]).toEqual([String(paragraphLook), String(articleLook)]);
    },
  );
});
