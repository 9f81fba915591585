import type { Voice } from '../../core/aloud/voices.ts';
import type { Host } from '../store/host.ts';
import type { Ended, Saying, Speech } from './speech.ts';

/** The voices of a Linux desktop, which main speaks with: Chromium does not see them. They do not tell where in the words they are. */
export class DesktopSpeech implements Speech {
  readonly #host: Pick<Host, 'systemVoices' | 'speak' | 'silence'>;
  #voices: readonly Voice[] = [];
  readonly #listeners = new Set<() => void>();
  /** What is being said; what was said before it has nobody to tell. */
  #saying: symbol | null = null;

  constructor(host: Pick<Host, 'systemVoices' | 'speak' | 'silence'>) {
    this.#host = host;
    void this.#look();
  }

  get voices(): readonly Voice[] {
    return this.#voices;
  }

  onVoices(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  }

  say({ words, voice, rate }: Saying, ended: (how: Ended) => void): void {
    const saying = (this.#saying = Symbol(words));
    const end = (how: Ended): void => {
      if (this.#saying !== saying) return;
      this.#saying = null;
      ended(how);
    };
    this.#host.speak({ words, voice: voice.id, lang: voice.lang, rate }).then(
      (how) => end(how === 'said' ? 'said' : 'failed'),
      () => end('failed'),
    );
  }

  silence(): void {
    if (this.#saying === null) return;
    this.#saying = null;
    this.#host.silence().catch(() => undefined);
  }

  async #look(): Promise<void> {
    this.#voices = await this.#host.systemVoices().catch(() => []);
    if (this.#voices.length > 0) for (const listener of this.#listeners) listener();
  }
}
