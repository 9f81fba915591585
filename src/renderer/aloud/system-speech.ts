import { distinct, type Voice } from '../../core/aloud/voices.ts';
import type { Ended, Saying, Speech } from './speech.ts';

/** Between a stop and what is said next, in milliseconds: Chromium stops in another process, and swallows what comes too early. */
const BREATH_MS = 60;
/** How often is looked whether the voice still speaks: events of its end get lost, above all when a device goes away. */
const LOOK_MS = 500;
/** A voice that has not begun by then will not: the first word of a large voice takes some seconds to load. */
const PATIENCE_MS = 10_000;
/**
 * A piece takes no longer than this for each of its letters, at the usual pace, in milliseconds: twice what a slow voice takes for
 * Chinese, whose letters are syllables. A voice whose device is gone says for ever that it speaks.
 */
const LONGEST_LETTER_MS = 600;
/** So many looks in a row at which nobody spoke, and it has been said. One alone may fall between two states. */
const QUIET_LOOKS = 3;

/** A voice, and what the system knows it by. */
type Known = Voice & { system: SpeechSynthesisVoice };

/**
 * The system's voices, by Chromium's `speechSynthesis`. It is asked for one piece at a time and never for its own pause, which
 * some voices do not have and others do not come back from. Voices that would send the words away (`localService` is false)
 * are not among them.
 */
export class SystemSpeech implements Speech {
  readonly #synthesis: SpeechSynthesis;
  /** By their ids; looked up anew when the system tells of others, as there may be thousands. */
  #known: ReadonlyMap<string, Known> | null = null;
  /** The one that is spoken: without a hold on it Chromium may clear it away before its end has been told. */
  #utterance: SpeechSynthesisUtterance | null = null;
  #soon: ReturnType<typeof setTimeout> | undefined;
  #looking: ReturnType<typeof setInterval> | undefined;

  constructor(synthesis: SpeechSynthesis) {
    this.#synthesis = synthesis;
  }

  get voices(): readonly Voice[] {
    return [...this.#local().values()];
  }

  onVoices(listener: () => void): () => void {
    const changed = (): void => {
      this.#known = null;
      listener();
    };
    this.#synthesis.addEventListener('voiceschanged', changed);
    return () => this.#synthesis.removeEventListener('voiceschanged', changed);
  }

  say({ words, voice, rate }: Saying, ended: (how: Ended) => void, reached: (index: number) => void): void {
    const busy = this.#utterance !== null || this.#synthesis.speaking;
    this.silence();
    const utterance = new SpeechSynthesisUtterance(words);
    this.#utterance = utterance;
    utterance.voice = this.#local().get(voice.id)?.system ?? null;
    // Without a voice Chromium would take any, a distant one too.
    if (utterance.voice === null) return void queueMicrotask(() => this.#end(utterance, 'failed', ended));
    utterance.lang = voice.lang;
    utterance.rate = rate;
    utterance.onend = () => this.#end(utterance, 'said', ended);
    utterance.onerror = () => this.#end(utterance, 'failed', ended);
    utterance.onboundary = ({ name, charIndex }) => {
      if (this.#utterance === utterance && name === 'word') reached(charIndex);
    };
    const begin = (): void => {
      this.#synthesis.speak(utterance);
      this.#watch(utterance, ended);
    };
    if (busy) this.#soon = setTimeout(begin, BREATH_MS);
    else begin();
  }

  silence(): void {
    this.#utterance = null;
    clearTimeout(this.#soon);
    clearInterval(this.#looking);
    this.#synthesis.cancel();
  }

  #local(): ReadonlyMap<string, Known> {
    if (this.#known !== null) return this.#known;
    const voices = this.#synthesis
      .getVoices()
      .filter(({ localService }) => localService)
      .map((system) => ({
        id: system.voiceURI,
        name: system.name,
        lang: system.lang,
        usual: system.default,
        system,
      }));
    return (this.#known = new Map(distinct(voices).map((voice) => [voice.id, voice])));
  }

  /** Ends what nobody tells the end of. */
  #watch(utterance: SpeechSynthesisUtterance, ended: (how: Ended) => void): void {
    const asked = performance.now();
    const longest = PATIENCE_MS + (utterance.text.length * LONGEST_LETTER_MS) / utterance.rate;
    let begun = false;
    let quiet = 0;
    utterance.onstart = () => (begun = true);
    this.#looking = setInterval(() => {
      if (this.#synthesis.speaking) quiet = 0;
      else quiet += 1;
      const taken = performance.now() - asked;
      if (taken > (begun ? longest : PATIENCE_MS)) this.#end(utterance, 'failed', ended);
      else if (begun && quiet >= QUIET_LOOKS) this.#end(utterance, 'said', ended);
    }, LOOK_MS);
  }

  #end(utterance: SpeechSynthesisUtterance, how: Ended, ended: (how: Ended) => void): void {
    // Stopped, or something else is said by now.
    if (this.#utterance !== utterance) return;
    this.#utterance = null;
    clearInterval(this.#looking);
    if (how === 'failed') this.#synthesis.cancel();
    ended(how);
  }
}
