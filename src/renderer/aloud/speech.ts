import type { Voice } from '../../core/aloud/voices.ts';

/** Something to say. */
export interface Saying {
  words: string;
  /** One of `voices`. */
  voice: Voice;
  /** A multiple of the voice's own pace. */
  rate: number;
}

/** How something said came to its end: it was said, or the voice does not work. */
export type Ended = 'said' | 'failed';

/** A thing that can speak. The one of the system is `system-speech.ts`. */
export interface Speech {
  /** Voices that speak on this computer alone; empty until the system has told of them. */
  readonly voices: readonly Voice[];
  /** Calls `listener` when there are other voices than before. Returns the way to stop. */
  onVoices(listener: () => void): () => void;
  /**
   * Says it, in the place of whatever was being said. `ended` is called once, unless `silence` or something else said came before;
   * `reached` with the index in `words` (UTF-16) of a word that is about to be said, where the voice tells.
   */
  say(saying: Saying, ended: (how: Ended) => void, reached: (index: number) => void): void;
  /** Stops at once. What was being said never ends. */
  silence(): void;
}
