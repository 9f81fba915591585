import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { PostilError } from '../../core/failure.ts';
import { writeSettings } from '../../core/settings-file.ts';
import type { Settings } from '../../core/settings.ts';
import { words } from '../../core/words/words.ts';
import { writeFileAtomically } from '../files/write.ts';

/** Fifty templates of the longest kind, and every key changed, are about 1 MB. Nothing larger is a file of settings. */
const MOST_BYTES = 4_000_000;

/** Writes the settings that go from one computer to another. Throws PostilError `not-written`. */
export async function writeSettingsFile(path: string, settings: Settings): Promise<void> {
  await writeFileAtomically(path, writeSettings(settings));
}

/** The text of a file that may be one of settings. Throws PostilError `unreadable`, `not-a-file` and `too-large`. */
export async function readSettingsFile(path: string): Promise<string> {
  const name = basename(path);
  const { exchange } = words.settings;
  try {
    // Before it is opened: a pipe would wait for somebody to write.
    const found = await stat(path);
    if (!found.isFile()) throw new PostilError('not-a-file', exchange.notAFile(name));
    if (found.size > MOST_BYTES) throw new PostilError('too-large', exchange.tooLarge(name));
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof PostilError) throw error;
    throw new PostilError('unreadable', exchange.unreadable(name));
  }
}
