import { join } from 'node:path';
import { DEFAULT_SETTINGS, SettingsSchema, type Settings } from '../../core/settings.ts';
import { words } from '../../core/words/words.ts';
import { JsonFile, noticeOf } from './json-file.ts';

/** The reader's settings: kept in `<profile>/settings.json`, told to whoever follows them. */
export class SettingsStore {
  readonly #file: JsonFile<Settings>;
  readonly #followers: ((settings: Settings) => void)[] = [];

  private constructor(file: JsonFile<Settings>) {
    this.#file = file;
  }

  static async open(profile: string, now: Date): Promise<SettingsStore> {
    return new SettingsStore(
      await JsonFile.open(join(profile, 'settings.json'), SettingsSchema, DEFAULT_SETTINGS, now),
    );
  }

  get value(): Settings {
    return this.#file.value;
  }

  /** Sentences for the reader about what opening found. */
  get notices(): string[] {
    return noticeOf(this.#file, words.settings.notices.settings);
  }

  /** Applies `change` and answers with all settings as they are now. */
  change(change: Partial<Settings>): Settings {
    this.#file.set({ ...this.#file.value, ...change });
    for (const follower of this.#followers) follower(this.value);
    return this.value;
  }

  /** Calls `follower` now and after every change. */
  follow(follower: (settings: Settings) => void): void {
    this.#followers.push(follower);
    follower(this.value);
  }

  flush(): Promise<void> {
    return this.#file.flush();
  }
}
