import { getEnvironmentData, setEnvironmentData } from 'node:worker_threads';
import { meantBy, type Language, type LanguageChoice } from '../../core/words/languages.ts';
import { speakIn } from '../../core/words/loading.ts';

/** By this name a thread finds what the process that began it speaks. */
const NAME = 'postil-language';

interface Spoken {
  language: Language;
  places: readonly string[];
}

/** The language of this process, of the threads that it begins from then on, and of its window. */
export class SpokenLanguage {
  readonly #places: readonly string[];
  readonly #tell: (language: Language) => void;
  #language: Language | null = null;

  /**
   * @param places what the system says of the reader's languages and places, BCP 47, best first
   * @param tell is told what the window's page is to speak, when it is chosen
   */
  constructor(places: readonly string[], tell: (language: Language) => void) {
    this.#places = places;
    this.#tell = tell;
  }

  /** Speaks what was chosen; resolves to whether that is another language than before. */
  async choose(choice: LanguageChoice): Promise<boolean> {
    const language = meantBy(choice, this.#places);
    const spoken: Spoken = { language, places: this.#places };
    setEnvironmentData(NAME, spoken);
    await speakIn(language, this.#places);
    const changed = language !== this.#language;
    this.#language = language;
    this.#tell(language);
    return changed;
  }
}

/** For a thread, before it answers anything: speaks what the process spoke as it began the thread; English in the command line. */
export async function speakAsBegun(): Promise<void> {
  const spoken = getEnvironmentData(NAME) as Spoken | undefined;
  if (spoken !== undefined) await speakIn(spoken.language, spoken.places);
}
