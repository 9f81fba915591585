import type { Session } from 'electron';
import { describe, expect, it } from 'vitest';
import { checkSpelling } from '../../../src/main/session/spelling.ts';

/** All that is used of a session. Whoever asks for a language is asking the network for its dictionary: there is no such method. */
function asked(platform: NodeJS.Platform): boolean[] {
  const told: boolean[] = [];
  const session: Pick<Session, 'setSpellCheckerEnabled'> = { setSpellCheckerEnabled: (on) => told.push(on) };
  checkSpelling(session as Session, platform);
  return told;
}

describe('checkSpelling', () => {
  it.each([
    ['darwin', [true]],
    ['linux', []],
    ['win32', []],
  ] as const)('on %s', (platform, told) => expect(asked(platform)).toEqual(told));
});
