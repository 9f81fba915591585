import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Ended } from '../../../src/renderer/aloud/speech.ts';
import { SystemSpeech } from '../../../src/renderer/aloud/system-speech.ts';

/** Chromium's side, as far as it is used, with the faults it was seen to have. */
class Synthesis extends EventTarget {
  voices = [
    { voiceURI: 'fiona', name: 'Fiona', lang: 'en-GB', default: true, localService: true },
    { voiceURI: 'cloud', name: 'Cloud', lang: 'en-GB', default: false, localService: false },
  ];
  speaking = false;
  readonly spoken: Utterance[] = [];
  cancelled = 0;
  getVoices() {
    return this.voices;
  }
  speak(utterance: Utterance) {
    this.speaking = true;
    this.spoken.push(utterance);
  }
  cancel() {
    this.speaking = false;
    this.cancelled += 1;
  }
}
class Utterance {
  readonly text: string;
  voice: unknown = null;
  rate = 1;
  onstart: (() => void) | null = null;
  onend: (() => void) | null = null;
  onerror: (() => void) | null = null;
  onboundary: ((event: { name: string; charIndex: number }) => void) | null = null;
  constructor(text: string) {
    this.text = text;
  }
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('SpeechSynthesisUtterance', Utterance);
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function setUp() {
  const synthesis = new Synthesis();
  const speech = new SystemSpeech(synthesis as unknown as SpeechSynthesis);
  const ended: string[] = [];
  const reached: number[] = [];
  const [voice] = speech.voices;
  if (voice === undefined) throw new Error('No voice to test with');
  const say = (words: string) =>
    speech.say(
      { words, voice, rate: 1 },
      (how: Ended) => ended.push(`${words} ${how}`),
      (index) => reached.push(index),
    );
  return { synthesis, speech, ended, reached, say };
}

describe('SystemSpeech', () => {
  it('has the voices of this computer alone, and tells of others when they come', () => {
    const { synthesis, speech } = setUp();
    expect(speech.voices.map(({ name }) => name)).toEqual(['Fiona']);
    const told = vi.fn();
    const stop = speech.onVoices(told);
    synthesis.voices = [];
    synthesis.dispatchEvent(new Event('voiceschanged'));
    expect([speech.voices, told.mock.calls.length]).toEqual([[], 1]);
    stop();
    synthesis.dispatchEvent(new Event('voiceschanged'));
    expect(told).toHaveBeenCalledTimes(1);
  });

  it('says at once, tells of each word, and ends once', () => {
    const { synthesis, ended, reached, say } = setUp();
    say('one two');
    const [utterance] = synthesis.spoken;
    utterance?.onstart?.();
    utterance?.onboundary?.({ name: 'word', charIndex: 4 });
    utterance?.onboundary?.({ name: 'sentence', charIndex: 0 });
    utterance?.onend?.();
    utterance?.onend?.();
    vi.advanceTimersByTime(60_000);
    expect([reached, ended]).toEqual([[4], ['one two said']]);
  });

  it('lets what was being said fall silent before it says something else, and hears nothing of it any more', () => {
    const { synthesis, ended, say } = setUp();
    say('one');
    const [first] = synthesis.spoken;
    say('two');
    // Chromium would swallow what comes at once.
    expect(synthesis.spoken).toHaveLength(1);
    first?.onerror?.();
    vi.advanceTimersByTime(100);
    expect(synthesis.spoken.map(({ text }) => text)).toEqual(['one', 'two']);
    expect(ended).toEqual([]);
  });

  it('notices the end that nobody tells', () => {
    const { synthesis, ended, say } = setUp();
    say('one');
    synthesis.spoken[0]?.onstart?.();
    vi.advanceTimersByTime(5_000);
    expect(ended).toEqual([]);
    synthesis.speaking = false;
    vi.advanceTimersByTime(2_500);
    expect(ended).toEqual(['one said']);
  });

  it.each([
    ['never begins', false, 12_000],
    ['begins and never ends', true, 14_000],
  ])('gives a voice up that %s', (_, begins, patience) => {
    const { synthesis, ended, say } = setUp();
    say('one');
    if (begins) synthesis.spoken[0]?.onstart?.();
    vi.advanceTimersByTime(9_000);
    expect(ended).toEqual([]);
    vi.advanceTimersByTime(patience - 9_000);
    expect(ended).toEqual(['one failed']);
  });

  it('never lets Chromium choose where the voice is gone', async () => {
    const { synthesis, speech, ended, say } = setUp();
    speech.onVoices(() => undefined);
    synthesis.voices = synthesis.voices.slice(1);
    synthesis.dispatchEvent(new Event('voiceschanged'));
    say('one');
    await Promise.resolve();
    expect([synthesis.spoken, ended]).toEqual([[], ['one failed']]);
  });

  it('is silent when it is told to be', () => {
    const { synthesis, speech, ended, say } = setUp();
    say('one');
    speech.silence();
    synthesis.spoken[0]?.onend?.();
    vi.advanceTimersByTime(60_000);
    expect([synthesis.speaking, ended]).toEqual([false, []]);
  });
});
