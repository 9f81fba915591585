/** LRO and RLO: what stands behind them is shown letter by letter in their direction, so that `exe.txt` reads `txt.exe`. */
const OVERRIDES = /[\u202d\u202e]/g;

/**
 * A name (a title, a tag, what a folder or a file is called) as it is shown, never as it is kept: marks that turn every letter
 * around become those that only embed (LRE, RLE), under which letters keep the order that their script has. As long as it was,
 * so that places in it stay; what closes an override closes the embedding. Who shows it isolates it, too (`dir="auto"`, `<bdi>`).
 */
export function unturned(name: string): string {
  return name.replace(OVERRIDES, (mark) => (mark === '\u202d' ? '\u202a' : '\u202b'));
}
