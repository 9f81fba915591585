import { isAbsolute } from 'node:path';
import * as v from 'valibot';

/** A drop of more files at once is an accident, and would keep the window busy for minutes. */
const MOST_FILES = 500;
/** The longest path of any system that Postil runs on (Windows, with its long paths). */
const LONGEST_PATH = 32_767;

/** The arguments that preload sends for a drop: one list of absolute paths. */
export const DropSchema = v.strictTuple([
  v.pipe(
    v.array(
      v.pipe(
        v.string(),
        v.maxLength(LONGEST_PATH),
        v.check((path) => isAbsolute(path)),
      ),
    ),
    v.maxLength(MOST_FILES),
  ),
]);
