import type { Voice } from '../../core/aloud/voices.ts';
import type { Ended, Saying, Speech } from './speech.ts';

/** The first that has voices speaks; the second where it has none. */
export class EitherSpeech implements Speech {
  readonly #first: Speech;
  readonly #second: Speech;

  constructor(first: Speech, second: Speech) {
    this.#first = first;
    this.#second = second;
  }

  get voices(): readonly Voice[] {
    return this.#speaking.voices;
  }

  onVoices(listener: () => void): () => void {
    const stops = [this.#first.onVoices(listener), this.#second.onVoices(listener)];
    return () => stops.forEach((stop) => stop());
  }

  say(saying: Saying, ended: (how: Ended) => void, reached: (index: number) => void): void {
    this.#speaking.say(saying, ended, reached);
  }

  silence(): void {
    this.#first.silence();
    this.#second.silence();
  }

  get #speaking(): Speech {
    return this.#first.voices.length > 0 ? this.#first : this.#second;
  }
}
