import type { AnchorState } from '../annotation.ts';

/** Where one passage stands in the new text. Offsets in UTF-16 code units; plain data, fit for `postMessage`. */
export interface Placement {
  state: AnchorState;
  start: number;
  end: number;
  /** 0 to 1; 1 is an exact, unrivalled match. */
  confidence: number;
}

export interface AnchoringOptions {
  /** Called now and then with passages done and their total. */
  onProgress?: (done: number, total: number) => void;
  /** Asked now and then; `true` ends the work with a `PostilError` of code `cancelled`. */
  cancelled?: () => boolean;
}
