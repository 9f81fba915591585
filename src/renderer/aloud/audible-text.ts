import type { AloudSettings } from '../../core/settings.ts';
import { locale } from '../../core/words/locale.ts';
import type { ReaderControl } from '../reader/control.svelte.ts';
import type { Reading } from './aloud.svelte.ts';

/** The article on screen, as reading aloud knows it. */
export class AudibleText implements Reading {
  readonly #control: ReaderControl;

  constructor(control: ReaderControl) {
    this.#control = control;
  }

  get text(): string {
    return this.#control.text;
  }
  get lang(): string | null {
    return this.#control.session.record.lang;
  }
  get locale(): string {
    return locale();
  }
  get settings(): AloudSettings {
    return this.#control.app.settings.aloud;
  }

  readonly change = (aloud: AloudSettings): void => {
    void this.#control.app.changeSettings({ aloud });
  };

  readonly say = (words: string): void => this.#control.app.messages.say(words);
  readonly tell = (words: string): void => this.#control.app.messages.show(words);
}
