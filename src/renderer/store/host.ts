import type { Bridge } from '../../ipc.ts';

/** The bridge with the DOM's own `File`: what preload puts on `window.postil`. */
export type Host = Bridge<File>;
