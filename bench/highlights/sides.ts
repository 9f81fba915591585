/** What the issue asks to be measured: a megabyte of text, ten thousand passages. */
export const CHARACTERS = 1_000_000;
export const HIGHLIGHTS = 10_000;

/** Samples of both sides, in milliseconds. */
export interface Sides {
  ours: number[];
  other: number[];
}
