import { isAbsolute } from 'node:path';
import * as v from 'valibot';

/** As many as are added at once (adding/walk.ts). A drop of more is an accident. */
const MOST_FILES = 20_000;
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
