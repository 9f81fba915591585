import { stat } from 'node:fs/promises';
import { join, relative, resolve } from 'node:path';
import type { Failure } from '../../core/failure.ts';
import { walk } from '../adding/walk.ts';
import { notesForm } from '../importing/notes-form.ts';
import type { Output } from './output.ts';

/** A file that a command is to work on. */
export interface Named {
  /** As it was named, or below a folder as that was named. */
  file: string;
  /** Its folder was named, and not it. */
  unasked: boolean;
  /** Why it cannot even be looked at. */
  failure?: Failure;
}

/** `files`, with those that may be articles in the place of each folder; a folder of notes is one thing. Says what is passed over. */
export async function* inFolders(
  files: readonly string[],
  { cwd, profile, output }: { cwd: string; profile: string; output: Output },
): AsyncGenerator<Named> {
  for (const file of files) {
    const folder = resolve(cwd, file);
    const isFolder = await stat(folder).then((stats) => stats.isDirectory(), () => false); // prettier-ignore
    if (!isFolder || (await notesForm(folder)) !== null) {
      yield { file, unasked: false };
      continue;
    }
    const found = await walk([folder], { own: profile });
    const named = (path: string) => join(file, relative(folder, path));
    for (const { path, failure } of found.failed) yield { file: named(path), unasked: true, failure };
    for (const { path } of found.files) yield { file: named(path), unasked: true };
    const passed = Object.values(found.skipped).reduce((sum, count) => sum + count, 0);
    if (passed > 0) await output.say(`${file}: ${passed} that are no articles were passed over.`);
    if (found.more) await output.say(`${file} holds more than is imported at once: name its folders one by one.`); // prettier-ignore
  }
}
