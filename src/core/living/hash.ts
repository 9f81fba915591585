import { isBlank } from './lines.ts';

/**
 * Lines as they are compared: spaces at their ends, and how many blank lines stand between them, are an editor's doing and no
 * edit.
 */
export function canonical(lines: readonly string[]): string {
  const kept: string[] = [];
  for (const line of lines) {
    if (!isBlank(line)) kept.push(line.trimEnd());
    else if (kept.length > 0 && kept.at(-1) !== '') kept.push('');
  }
  if (kept.at(-1) === '') kept.pop();
  return kept.join('\n');
}

/** Digits and letters: the shortest that needs no escaping anywhere. */
const RADIX = 36;

/**
 * A short hash of lines in their canonical form, with their length; empty for nothing. Two FNV-1a runs (Fowler, Noll, Vo) of
 * 32 bits with different primes and a last mix as in MurmurHash3: no secret hangs on it, it tells edits from none.
 */
export function hashOf(lines: readonly string[]): string {
  const text = canonical(lines);
  if (text === '') return '';
  let one = 0x811c9dc5;
  let two = 0x9747b28c;
  for (let at = 0; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    one = Math.imul(one ^ unit, 0x01000193);
    two = Math.imul(two ^ unit, 0x85ebca6b);
  }
  return [text.length, mixed(one), mixed(two)].map((part) => part.toString(RADIX)).join('.');
}

/** MurmurHash3's finaliser (Austin Appleby, public domain): every bit of the state reaches every bit of the hash. */
function mixed(state: number): number {
  let hash = Math.imul(state ^ (state >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
