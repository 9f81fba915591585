import { PostilError } from '../failure.ts';
import { words } from '../words/words.ts';
import { DEEPEST } from './hast.ts';

/** The refusal of a file named `name` whose parts are nested beyond any page. */
export function tooDeep(name: string): PostilError {
  return new PostilError('too-deep', words.files.formats.tooDeep(name, DEEPEST));
}
