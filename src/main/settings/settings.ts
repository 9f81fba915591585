import { join } from 'node:path';
import { DEFAULT_SETTINGS, SettingsSchema, type Settings } from '../../core/settings.ts';
import { JsonFile } from './json-file.ts';

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
    const { aside } = this.#file;
    if (aside === null) return [];
    return [
      `The settings could not be read, so the usual ones are in use. The old file was kept as ${aside}.`,
    ];
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
