import { afterEach, describe, expect, it } from 'vitest';
import { PostilError } from '../../../src/core/failure.ts';
import { LANGUAGES } from '../../../src/core/words/languages.ts';
import { speakIn } from '../../../src/core/words/loading.ts';
import { locale } from '../../../src/core/words/locale.ts';
import { words } from '../../../src/core/words/words.ts';
import { recordNotWritten } from '../../../src/main/library/journal-file.ts';
import { toldCommand } from '../../../src/main/library/told-command.ts';

const full = () => Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });

/** As the app says it, in its own language. */
const FAILURES: readonly [string, () => unknown, string, string][] = [
  ['a full disk', () => recordNotWritten(full()), 'not-written', "The library's record could not be written: the disk is full."],
  ['a closed record', () => recordNotWritten(words.safety.reasons.closed), 'not-written', "The library's record could not be written: it is not open for writing."],
  ['a record that another changed', () => recordNotWritten(new Error(words.safety.reasons.changedByOther)), 'not-written', "The library's record could not be written: another program changed it while Postil had it open. Close Postil and start it again."],
  ['what is no operation', () => new PostilError('malformed', words.safety.command.malformed), 'malformed', 'A command sent something that is no operation. Nothing was changed.'],
  ['too much at once', () => new PostilError('too-large', words.safety.command.tooLarge), 'too-large', 'A command sent more than Postil takes at once.'],
  ['a damaged entry', () => new PostilError('journal-damaged', words.safety.record.damagedEntry), 'journal-damaged', "An entry of the library's record was damaged."],
  ['what nobody foresaw', () => new TypeError('x is not iterable'), 'unexpected', 'Something went wrong that Postil did not foresee: x is not iterable'],
]; // prettier-ignore

afterEach(() => speakIn('en', []));

describe.each(LANGUAGES)('of an app that speaks %s', (language) => {
  it.each(FAILURES)('%s is told in English', async (_, made, code, message) => {
    await speakIn(language, []);
    const own = [words, words.files.empty('a.txt'), locale()];
    expect(toldCommand(made())).toEqual({ code, message });
    // The app itself goes on in its own.
    expect([words, words.files.empty('a.txt'), locale()]).toEqual(own);
  });
});

it('a failure with words of its own keeps them', () => {
  const failure = new PostilError('not-written', 'The disk is full.');
  expect(toldCommand(failure)).toEqual({ code: 'not-written', message: 'The disk is full.' });
});
