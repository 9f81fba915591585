/**
 * A version as Semantic Versioning 2.0.0 writes it, in the part of it that Postil's own versions use: three numbers, and a name
 * behind a dash for what comes before a release. Build metadata (`+…`) is not used.
 */
export interface Version {
  /** Major, minor, patch. */
  numbers: readonly [number, number, number];
  /** `beta.2` of `1.0.0-beta.2`; `null` for a release. */
  before: string | null;
}

/** No leading zeros (§2), and no number of more than six digits: none is needed, and what has more is not a version of ours. */
const FORM = /^v?(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})\.(0|[1-9]\d{0,5})(?:-([0-9A-Za-z.-]{1,40}))?$/;

/** Reads `1.2.3`, or a tag `v1.2.3`; `null` for everything else. */
export function parseVersion(text: string): Version | null {
  const [, major, minor, patch, before] = FORM.exec(text) ?? [];
  if (major === undefined || minor === undefined || patch === undefined) return null;
  return { numbers: [Number(major), Number(minor), Number(patch)], before: before ?? null };
}

/**
 * Whether `offered` is a release that comes after `running` (§11: number by number; `1.0.0-beta` comes before `1.0.0`). What comes
 * before a release is offered to nobody, and what is no version is not newer than any.
 */
export function isNewer(offered: string, running: string): boolean {
  const [one, other] = [parseVersion(offered), parseVersion(running)];
  if (one === null || other === null || one.before !== null) return false;
  for (const [at, number] of one.numbers.entries())
    if (number !== other.numbers[at]) return number > other.numbers[at]!;
  return other.before !== null;
}
