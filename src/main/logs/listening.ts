import { app } from 'electron';
import { FORMATS } from '../../core/article.ts';
import { FAILURE_CODES } from '../../core/failure.ts';
import type { OpenResult } from '../../ipc.ts';
import type { ReaderWindow } from '../window/reader-window.ts';
import { word } from './facts.ts';
import type { Log } from './log.ts';

/** Why processes end, as Electron says it. */
const REASONS = [
  'clean-exit',
  'abnormal-exit',
  'killed',
  'crashed',
  'oom',
  'launch-failed',
  'integrity-failure',
  'memory-eviction',
];
const PROCESSES = ['GPU', 'Utility', 'Zygote', 'Sandbox helper', 'Pepper Plugin', 'Unknown'];

/** Writes down what ends, hangs or fails in this process and those that belong to it. */
export function listenForTrouble(log: Log, window: ReaderWindow): void {
  const { webContents } = window.browser;
  webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason !== 'clean-exit') log.write('page-ended', { reason: word(reason, REASONS), exitCode });
  });
  webContents.on('unresponsive', () => log.write('page-stuck'));
  app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
    if (reason === 'clean-exit') return;
    log.write('process-ended', { type: word(type, PROCESSES), reason: word(reason, REASONS), exitCode });
  });
  process.on('uncaughtExceptionMonitor', (error) => log.error(error));
  alsoLog(log);
}

/** What is reported on stderr is an error: there it stands with its words, in the log without. */
function alsoLog(log: Log): void {
  const say = console.error.bind(console);
  console.error = (...words: unknown[]) => {
    say(...words);
    const error = words.find((value) => value instanceof Error);
    // A sentence without an error tells of something that is written down where it happens.
    if (error !== undefined) log.error(error);
  };
}

/** Which kinds of files are opened, and which cannot be; never which file. */
export function logOpened(log: Log, result: OpenResult): void {
  if (result.ok) return log.write('opened', { format: word(result.opened.article.format, FORMATS) });
  log.write('not-opened', {
    code: word(result.failure.code, FAILURE_CODES),
    extension: word(/\.([a-z0-9]+)$/i.exec(result.name)?.[1]?.toLowerCase() ?? 'none', EXTENSIONS),
  });
}

const EXTENSIONS = ['none', 'txt', 'md', 'markdown', 'html', 'htm', 'xhtml', 'mhtml', 'mht', 'eml', 'docx', 'epub', 'odt', 'pdf', 'rtf', 'doc', 'zip']; // prettier-ignore
