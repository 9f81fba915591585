import { describe, expect, it, vi } from 'vitest';
import type { Voice } from '../../../src/core/aloud/voices.ts';
import type { Saying, SpokenHow } from '../../../src/ipc.ts';
import { DesktopSpeech } from '../../../src/renderer/aloud/desktop-speech.ts';

const VOICE: Voice = { id: 'German', name: 'German', lang: 'de', usual: false };

function setUp() {
  const asked: Saying[] = [];
  const ends: ((how: SpokenHow) => void)[] = [];
  const silence = vi.fn(() => Promise.resolve());
  const speech = new DesktopSpeech({
    systemVoices: () => Promise.resolve([VOICE]),
    speak: (saying) => {
      asked.push(saying);
      return new Promise((resolve) => ends.push(resolve));
    },
    silence,
  });
  const ended: string[] = [];
  const say = (words: string) =>
    speech.say({ words, voice: VOICE, rate: 1.5 }, (how) => ended.push(`${words} ${how}`));
  return { speech, asked, ends, ended, silence, say };
}
const soon = () => new Promise((done) => setTimeout(done));

describe('DesktopSpeech', () => {
  it('tells when the voices are known', async () => {
    const { speech } = setUp();
    const told = vi.fn();
    speech.onVoices(told);
    expect(speech.voices).toEqual([]);
    await soon();
    expect([speech.voices, told.mock.calls.length]).toEqual([[VOICE], 1]);
  });

  it('has main say it, and ends as that ended', async () => {
    const { asked, ends, ended, say } = setUp();
    say('one');
    expect(asked).toEqual([{ words: 'one', voice: 'German', lang: 'de', rate: 1.5 }]);
    ends[0]?.('said');
    await soon();
    say('two');
    ends[1]?.('failed');
    await soon();
    expect(ended).toEqual(['one said', 'two failed']);
  });

  it('hears nothing of what was silenced, or gave way', async () => {
    const { speech, ends, ended, silence, say } = setUp();
    say('one');
    speech.silence();
    speech.silence();
    expect(silence).toHaveBeenCalledTimes(1);
    say('two');
    say('three');
    for (const end of ends) end('stopped');
    await soon();
    expect(ended).toEqual(['three failed']);
  });
});
