/** What the issue asks to be measured: a megabyte of text, ten thousand passages. */
export const CHARACTERS = 1_000_000;
export const HIGHLIGHTS = 10_000;

/** Samples of both sides, in milliseconds. */
export interface Sides {
  ours: number[];
  other: number[];
}

/** Of one side on a fresh page, in milliseconds; `hit` for one question, `scroll` the 95th percentile of its frames. */
export interface Round {
  paint: number[];
  add: number[];
  hit: number[];
  scroll: number[];
  theme: number[];
}

/** What the issue asks for: counts of passages, and whom we are measured against. */
export const COUNTS = [100, 1_000, 10_000] as const;
export const RIVALS = [
  '@recogito/text-annotator',
  'mark.js',
  'nested marks',
  'nested marks, on our page',
] as const;
