import { describe, expect, it } from 'vitest';
import type { Voice } from '../../../src/core/aloud/voices.ts';
import { DEFAULT_SETTINGS, type AloudSettings } from '../../../src/core/settings.ts';
import { Aloud, type Reading } from '../../../src/renderer/aloud/aloud.svelte.ts';
import type { Ended, Saying, Speech } from '../../../src/renderer/aloud/speech.ts';

const EN: Voice = { id: 'en', name: 'Fiona', lang: 'en-GB', usual: true };
const DE: Voice = { id: 'de', name: 'Anna', lang: 'de-DE', usual: false };

/** A voice made for tests: it says what it is told to, and ends when the test says so. */
class TestVoice implements Speech {
  voices: readonly Voice[];
  readonly said: Saying[] = [];
  #ended: ((how: Ended) => void) | null = null;
  #reached: (index: number) => void = () => undefined;
  #listeners = new Set<() => void>();

  constructor(voices: readonly Voice[] = [EN, DE]) {
    this.voices = voices;
  }
  onVoices(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
  say(saying: Saying, ended: (how: Ended) => void, reached: (index: number) => void): void {
    this.said.push(saying);
    [this.#ended, this.#reached] = [ended, reached];
  }
  silence(): void {
    this.#ended = null;
  }

  get isSpeaking(): boolean {
    return this.#ended !== null;
  }
  get words(): string[] {
    return this.said.map(({ words }) => words);
  }
  end(how: Ended = 'said'): void {
    const ended = this.#ended;
    this.#ended = null;
    ended?.(how);
  }
  reach(index: number): void {
    this.#reached(index);
  }
  change(voices: readonly Voice[]): void {
    this.voices = voices;
    for (const listener of this.#listeners) listener();
  }
}

const TEXT = 'Low water came early. The crews waited.\n* * *\nNobody had told them! “Wait,” he said.';

function reading(text = TEXT, lang: string | null = 'en', voice = new TestVoice()) {
  const told: string[] = [];
  const place: Reading & { settings: AloudSettings } = {
    text,
    lang,
    locale: 'en-GB',
    settings: DEFAULT_SETTINGS.aloud,
    change: (settings) => (place.settings = settings),
    say: (words) => told.push(words),
    tell: (words) => told.push(`shown: ${words}`),
  };
  const aloud = new Aloud(voice, place);
  const sentence = () =>
    aloud.sentence === null ? null : text.slice(aloud.sentence.start, aloud.sentence.end);
  return { aloud, voice, told, place, sentence };
}

describe('Aloud', () => {
  it('reads sentence by sentence to the end, passes over what cannot be said, and stops there', () => {
    const { aloud, voice, told } = reading();
    aloud.begin(0);
    expect(aloud.state).toBe('speaking');
    for (let i = 0; i < 4; i += 1) voice.end();
    expect(voice.words).toEqual([
      'Low water came early.',
      'The crews waited.',
      'Nobody had told them!',
      '“Wait,” he said.',
    ]);
    expect([aloud.state, aloud.sentence, voice.isSpeaking]).toEqual(['off', null, false]);
    expect(told).toEqual(['Reading aloud', 'End of the article']);
  });

  it('begins with the sentence around a place, and behind what cannot be said', () => {
    const inside = reading();
    inside.aloud.begin(TEXT.indexOf('crews'));
    expect(inside.sentence()).toBe('The crews waited.');
    const stars = reading();
    stars.aloud.begin(TEXT.indexOf('*'));
    expect(stars.sentence()).toBe('Nobody had told them!');
  });

  it('says that there is nothing to read, and is not on then', () => {
    const { aloud, told } = reading('* * *');
    aloud.begin(0);
    expect([aloud.state, told]).toEqual(['off', ['There is nothing here to read aloud']]);
  });

  it('pauses by falling silent, and goes on from the beginning of the sentence', () => {
    const { aloud, voice, sentence } = reading();
    aloud.begin(0);
    voice.reach(10);
    aloud.pause();
    expect([aloud.state, voice.isSpeaking, sentence()]).toEqual(['paused', false, 'Low water came early.']);
    aloud.resume();
    expect(voice.words.at(-1)).toBe('Low water came early.');
  });

  it('steps by sentence and by paragraph, both ways, and says where the text ends', () => {
    const { aloud, sentence, told } = reading();
    aloud.begin(0);
    const walk = (direction: 1 | -1, unit: 'sentence' | 'paragraph') => {
      aloud.step(direction, unit);
      return sentence();
    };
    expect(walk(1, 'sentence')).toBe('The crews waited.');
    expect(walk(1, 'paragraph')).toBe('Nobody had told them!');
    expect(walk(1, 'sentence')).toBe('“Wait,” he said.');
    expect(walk(1, 'sentence')).toBe('“Wait,” he said.');
    expect(told.at(-1)).toBe('Last sentence');
    expect(walk(-1, 'paragraph')).toBe('Nobody had told them!');
    expect(walk(-1, 'paragraph')).toBe('Low water came early.');
    expect(walk(-1, 'paragraph')).toBe('Low water came early.');
    expect(told.at(-1)).toBe('First sentence');
  });

  it('says the sentence that is stepped to while it rests, and does not begin to read', () => {
    const { aloud, voice, told } = reading();
    aloud.begin(0);
    aloud.pause();
    aloud.step(1, 'sentence');
    expect([aloud.state, voice.isSpeaking, told.at(-1)]).toEqual(['paused', false, 'The crews waited.']);
    aloud.resume();
    expect(voice.words.at(-1)).toBe('The crews waited.');
  });

  it('goes on faster from the word it has reached, keeps the pace, and stays within what there is', () => {
    const { aloud, voice, place } = reading();
    aloud.begin(0);
    voice.reach(10);
    aloud.setRate(1.5);
    expect(voice.said.at(-1)).toMatchObject({ words: 'came early.', rate: 1.5 });
    voice.end();
    expect(voice.said.at(-1)).toMatchObject({ words: 'The crews waited.', rate: 1.5 });
    aloud.setRate(9);
    expect(place.settings.rate).toBe(3);
    aloud.setRate(0);
    expect(place.settings.rate).toBe(0.5);
  });

  it('takes the voice of the article’s language, and keeps the reader’s choice for it alone', () => {
    const german = reading('Ebbe und Flut.', 'de');
    german.aloud.begin(0);
    expect(german.voice.said[0]?.voice).toBe(DE);
    const other: Voice = { ...DE, id: 'de2', name: 'Markus' };
    german.voice.change([EN, DE, other]);
    german.aloud.setVoice('de2');
    expect(german.place.settings.voices).toEqual({ de: 'de2' });
    expect(german.voice.said.at(-1)?.voice).toBe(other);
  });

  it('tells once that no voice speaks the language, and lets the reader’s own read', () => {
    const { aloud, voice, told } = reading('潮が引いた。', 'ja');
    aloud.begin(0);
    expect(voice.said[0]?.voice).toBe(EN);
    expect(told).toContain('shown: No voice on this computer speaks Japanese; Fiona reads it.');
  });

  it('tries a voice that fails once more, then rests and says so; it can be tried again', () => {
    const { aloud, voice, told, sentence } = reading();
    aloud.begin(0);
    voice.end('failed');
    expect([voice.words.length, aloud.state]).toEqual([2, 'speaking']);
    voice.end('failed');
    expect([aloud.state, sentence()]).toEqual(['paused', 'Low water came early.']);
    expect(told.at(-1)).toMatch(/^shown: The voice does not answer/);
    aloud.resume();
    voice.end();
    expect(voice.words.at(-1)).toBe('The crews waited.');
  });

  it('is possible once voices come, and ends when they go', () => {
    const voice = new TestVoice([]);
    const { aloud } = reading(TEXT, 'en', voice);
    expect(aloud.isPossible).toBe(false);
    voice.change([EN]);
    expect(aloud.isPossible).toBe(true);
    aloud.begin(0);
    voice.change([]);
    expect([aloud.isPossible, aloud.state]).toEqual([false, 'off']);
  });

  it('gives a long sentence to the voice in pieces, which are one sentence still', () => {
    const long = `${'the tide goes out and comes in again, '.repeat(12)}and so on.`;
    const { aloud, voice } = reading(long);
    aloud.begin(0);
    const whole = aloud.sentence;
    let rounds = 0;
    while (aloud.state === 'speaking') {
      expect(aloud.sentence).toEqual(whole);
      voice.end();
      rounds += 1;
    }
    expect(rounds).toBeGreaterThan(2);
    expect(voice.words.join(' ')).toBe(long);
  });

  it('stops once, and hears nothing of the voice after that', () => {
    const { aloud, voice } = reading();
    aloud.begin(0);
    expect([aloud.stop(), aloud.stop()]).toEqual([true, false]);
    voice.end();
    expect(voice.words).toEqual(['Low water came early.']);
  });
});
