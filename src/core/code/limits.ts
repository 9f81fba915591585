/**
 * Code units of a block past which it stays plain: some thousand lines, which nobody reads in colours, and which would be some
 * ten thousand ranges for the browser to keep.
 */
export const MOST_CODE = 60_000;
