import { PostilError } from '../failure.ts';
import { DEEPEST } from './hast.ts';

/** The refusal of a file named `name` whose parts are nested beyond any page. */
export function tooDeep(name: string): PostilError {
  return new PostilError(
    'too-deep',
    `${name} nests its parts more than ${DEEPEST} levels deep, so it cannot be read as a page.`,
  );
}
