import { isSayable, pieces } from '../../core/aloud/pieces.ts';
import { spokenLanguage, voiceFor, type Voice } from '../../core/aloud/voices.ts';
import type { Span } from '../../core/reading/segments.ts';
import { nextSentence, paragraphAt, previousSentence, sentenceAt } from '../../core/reading/sentences.ts';
import { ALOUD_RATE, type AloudSettings } from '../../core/settings.ts';
import { words } from '../../core/words/words.ts';
import type { Ended, Speech } from './speech.ts';
import { otherVoiceWords, paceWords } from './words.ts';

/** What is read aloud, and what the reader is told of it. */
export interface Reading {
  readonly text: string;
  /** BCP 47; `null` where the article does not say. */
  readonly lang: string | null;
  /** The reader's own language, BCP 47. */
  readonly locale: string;
  readonly settings: AloudSettings;
  change(settings: AloudSettings): void;
  /** Tells assistive technology. */
  say(sentence: string): void;
  /** Tells everybody. */
  tell(sentence: string): void;
}

export type AloudState = 'off' | 'speaking' | 'paused';

/** A voice that does not answer is asked so often before the reader is told. */
const TRIES = 2;

/**
 * Reads a text aloud, sentence by sentence. A pause is a stop that remembers its sentence, and goes on from its beginning: the
 * ear needs it again.
 */
export class Aloud {
  #state = $state.raw<AloudState>('off');
  #sentence = $state.raw<Span | null>(null);
  #voices = $state.raw<readonly Voice[]>([]);
  readonly #speech: Speech;
  readonly #reading: Reading;
  readonly #stopListening: () => void;
  /** What of the sentence is still to be said; the first is being said. */
  #left: Span[] = [];
  /** Where in the text the voice is, as far as it tells. */
  #at = 0;
  #failed = 0;

  constructor(speech: Speech, reading: Reading) {
    this.#speech = speech;
    this.#reading = reading;
    const look = (): void => {
      this.#voices = speech.voices;
      if (this.#voices.length === 0) this.stop();
    };
    this.#stopListening = speech.onVoices(look);
    look();
  }

  get state(): AloudState {
    return this.#state;
  }
  /** The sentence that is being read, or that a pause stopped at. */
  get sentence(): Span | null {
    return this.#sentence;
  }
  get voices(): readonly Voice[] {
    return this.#voices;
  }
  /** Whether this computer has a voice. */
  get isPossible(): boolean {
    return this.#voices.length > 0;
  }
  get rate(): number {
    return this.#reading.settings.rate;
  }
  /** The voice that reads this text; one of another language where none speaks its own. */
  get voice(): Voice | null {
    const { lang, locale, settings } = this.#reading;
    const own = settings.voices[this.#language];
    return (
      voiceFor(lang, this.#voices, settings.voices, locale) ??
      this.#voices.find(({ id }) => id === own) ??
      voiceFor(locale, this.#voices, {}, locale) ??
      this.#voices[0] ??
      null
    );
  }

  /** Reads on from the sentence around `offset`, or from the first behind it that can be said. */
  begin(offset: number): void {
    const { text, lang, say } = this.#reading;
    const here = sentenceAt(text, offset, lang) ?? nextSentence(text, offset, lang);
    const first = here !== null && !isSayable(text, here) ? this.#beside(here, 1) : here;
    if (first === null || this.voice === null) return say(words.aloud.said.nothing);
    this.#state = 'speaking';
    this.#failed = 0;
    say(words.aloud.said.reading);
    const unheard = spokenLanguage(this.voice.lang) !== this.#language;
    if (unheard) this.#reading.tell(otherVoiceWords(this.#language, this.voice.name, this.#reading.locale));
    this.#read(first);
  }

  pause(): void {
    if (this.#state !== 'speaking') return;
    this.#state = 'paused';
    this.#speech.silence();
    this.#reading.say(words.aloud.said.paused);
  }

  resume(): void {
    if (this.#state !== 'paused' || this.#sentence === null) return;
    this.#state = 'speaking';
    this.#failed = 0;
    this.#read(this.#sentence);
  }

  /** Ends reading. False where nothing was read. */
  stop(): boolean {
    if (this.#state === 'off') return false;
    this.#state = 'off';
    this.#sentence = null;
    this.#left = [];
    this.#speech.silence();
    return true;
  }

  /** No more voice: the text goes. */
  destroy(): void {
    this.stop();
    this.#stopListening();
  }

  /** Goes on to the next (1) or back to the previous (−1) sentence or paragraph, reading or paused. */
  step(direction: 1 | -1, unit: 'sentence' | 'paragraph'): void {
    if (this.#sentence === null) return;
    const { text, say } = this.#reading;
    const to =
      unit === 'sentence'
        ? this.#beside(this.#sentence, direction)
        : this.#paragraph(this.#sentence, direction);
    if (to === null) return say(direction === 1 ? words.aloud.said.last : words.aloud.said.first);
    this.#failed = 0;
    if (this.#state === 'speaking') return this.#read(to);
    this.#sentence = to;
    say(text.slice(to.start, to.end));
  }

  /** Reads faster or more slowly from here on, and from now on. Out of range it is the nearest that is in it. */
  setRate(rate: number): void {
    const { settings, change, say, locale } = this.#reading;
    const next = Math.min(ALOUD_RATE.most, Math.max(ALOUD_RATE.least, rate));
    if (next !== settings.rate) change({ ...settings, rate: next });
    // A voice that is speaking is heard to be faster.
    if (this.#state === 'speaking') this.#again();
    else say(paceWords(next, locale));
  }

  /** Has this voice read texts of this one's language from now on. */
  setVoice(id: string): void {
    const { settings, change } = this.#reading;
    change({ ...settings, voices: { ...settings.voices, [this.#language]: id } });
    this.#failed = 0;
    if (this.#state === 'speaking') this.#again();
  }

  get #language(): string {
    const { lang, locale } = this.#reading;
    return spokenLanguage(lang) || spokenLanguage(locale);
  }

  /** From the word that the voice has reached. */
  #again(): void {
    if (this.#sentence === null) return;
    const { end } = this.#sentence;
    this.#left = pieces(this.#reading.text, { start: this.#at, end }, this.#reading.lang);
    this.#sayNext();
  }

  #read(sentence: Span): void {
    this.#sentence = sentence;
    this.#left = pieces(this.#reading.text, sentence, this.#reading.lang);
    this.#sayNext();
  }

  #sayNext(): void {
    const piece = this.#left[0];
    const voice = this.voice;
    if (voice === null) return void this.stop();
    if (piece === undefined) return this.#goOn();
    this.#at = piece.start;
    // Line breaks within a sentence make some voices stop; each stays one letter, so that what is reached can be told.
    const words = this.#reading.text.slice(piece.start, piece.end).replace(/\s/g, ' ');
    this.#speech.say(
      { words, voice, rate: this.rate },
      (how) => this.#ended(how),
      (index) => (this.#at = piece.start + Math.min(index, piece.end - piece.start)),
    );
  }

  #ended(how: Ended): void {
    if (how === 'said') {
      this.#failed = 0;
      this.#left = this.#left.slice(1);
      return this.#sayNext();
    }
    this.#failed += 1;
    if (this.#failed < TRIES) return this.#sayNext();
    this.#state = 'paused';
    this.#speech.silence();
    this.#reading.tell(words.aloud.said.silent);
  }

  #goOn(): void {
    const next = this.#sentence === null ? null : this.#beside(this.#sentence, 1);
    if (next !== null) return this.#read(next);
    this.stop();
    this.#reading.say(words.aloud.said.end);
  }

  /** The sentence before or behind this one that can be said. */
  #beside(sentence: Span, direction: 1 | -1): Span | null {
    const { text, lang } = this.#reading;
    let at: Span | null = sentence;
    do {
      at = direction === 1 ? nextSentence(text, at.end, lang) : previousSentence(text, at.start, lang);
    } while (at !== null && !isSayable(text, at));
    return at;
  }

  /** The first sentence of the paragraph behind; or of this one, and of the one before where this is its first. */
  #paragraph(sentence: Span, direction: 1 | -1): Span | null {
    const { text } = this.#reading;
    const here = paragraphAt(text, sentence.start);
    if (here === null) return null;
    if (direction === 1) return this.#beside(here, 1);
    if (here.start < sentence.start) return this.#first(here.start);
    const before = this.#beside(sentence, -1);
    const paragraph = before === null ? null : paragraphAt(text, before.start);
    return paragraph === null ? null : this.#first(paragraph.start);
  }

  #first(offset: number): Span | null {
    const { text, lang } = this.#reading;
    const first = sentenceAt(text, offset, lang);
    return first === null || isSayable(text, first) ? first : this.#beside(first, 1);
  }
}
