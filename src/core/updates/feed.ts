import * as v from 'valibot';
import { parseVersion } from './version.ts';

/** Where it is asked which version is the newest, and where that can be looked at. */
export interface Feed {
  /** What is asked, whole; https. */
  address: string;
  /** Its host, as the reader is told. */
  host: string;
  /** The page that the reader's browser is shown for a version. */
  pageOf(version: string): string;
}

const HOST = 'api.github.com';

/** A project on GitHub, as package.json names it: its page, or what git clones. Names as GitHub has them. */
const REPOSITORY =
  /^(?:git\+)?https:\/\/github\.com\/([A-Za-z0-9][A-Za-z0-9-]{0,38})\/([\w.-]{1,100}?)(?:\.git)?\/?$/;

/**
 * The feed of the releases that `.github/workflows/release.yml` makes, by the `repository` of package.json (text, or an object with `url`).
 * `null` where none is named or where it lies elsewhere: then there is nobody to ask.
 */
export function feedOf(manifest: object): Feed | null {
  const repository: unknown = 'repository' in manifest ? manifest.repository : null;
  const address = isNamed(repository) ? repository.url : repository;
  const [, owner, name] = typeof address === 'string' ? (REPOSITORY.exec(address) ?? []) : [];
  if (owner === undefined || name === undefined || /^\.+$/.test(name)) return null;
  return {
    address: `https://${HOST}/repos/${owner}/${name}/releases/latest`,
    host: HOST,
    pageOf: (version) => `https://github.com/${owner}/${name}/releases/tag/v${version}`,
  };
}

const isNamed = (repository: unknown): repository is { url: unknown } =>
  typeof repository === 'object' && repository !== null && 'url' in repository;

/** All that is taken of an answer: the address of the page is made here, and not believed. */
const AnswerSchema = v.object({
  tag_name: v.pipe(v.string(), v.maxLength(60)),
  draft: v.optional(v.literal(false)),
  prerelease: v.optional(v.literal(false)),
});

/** The version that an answer names, without the tag's `v`; `null` where it is not such an answer. */
export function readAnswer(text: string): string | null {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return null;
  }
  const answer = v.safeParse(AnswerSchema, read);
  if (!answer.success) return null;
  const version = parseVersion(answer.output.tag_name);
  return version === null || version.before !== null ? null : version.numbers.join('.');
}
