import type { PostilApp } from '../shell/app.svelte.ts';
import { DesktopSpeech } from './desktop-speech.ts';
import { EitherSpeech } from './either-speech.ts';
import type { Speech } from './speech.ts';
import { SystemSpeech } from './system-speech.ts';

const known = new WeakMap<PostilApp, Speech>();

/** What speaks in this window: the system's voices as Chromium sees them, else those of a Linux desktop. */
export function speechOf(app: PostilApp): Speech {
  let speech = known.get(app);
  if (speech === undefined)
    known.set(
      app,
      (speech = new EitherSpeech(new SystemSpeech(speechSynthesis), new DesktopSpeech(app.host))),
    );
  return speech;
}
