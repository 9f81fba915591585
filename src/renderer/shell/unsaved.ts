import { toFailure, type Failure } from '../../core/failure.ts';
import { isIntent, type Intent } from '../reader/intent.ts';
import { ReadingSession } from '../reader/session.svelte.ts';
import type { PostilApp } from './app.svelte.ts';

/** Main waits three seconds for a page before it takes it for stuck; the answer comes a second before that. */
const PATIENCE_MS = 2_000;

/** As long as anything that waited can take to be written, on any disk that takes it at all. */
const SETTLING_MS = 30_000;

const BEHIND =
  'What you write is saved, but Postil cannot bring its database up to date, as happens on a full disk. It goes on trying.';

const RETRYING = 'Not saved, retrying. ';

/** Says when saving stops working, with a way to try again at once, and when it works again. */
export function tellSaving({ library, messages }: PostilApp): void {
  let told: string | null = null;
  const close = () => {
    for (const { id, text } of messages.list) if (text === told) messages.close(id);
    told = null;
  };
  library.copy.onbehind = (behind) => {
    for (const { id, text } of messages.list) if (text === BEHIND) messages.close(id);
    if (behind) messages.show(BEHIND, { lasting: true });
  };
  library.saves.subscribe((failure) => {
    const was = told !== null;
    close();
    if (failure === null) {
      // Saving works again, but what was typed meanwhile may still be waiting its turn: only when all of it is on the disk.
      if (was)
        void library.saves.settled(SETTLING_MS).then((saved) => {
          if (saved && told === null) messages.show('Saved.');
        });
      return;
    }
    told = words(failure);
    const action = { label: 'Try again now', run: () => library.saves.retry() };
    messages.show(told, failure.code === 'malformed' ? { lasting: true } : { lasting: true, action });
  });
}

function words(failure: Failure): string {
  return failure.code === 'malformed' ? `Not saved. ${failure.message}` : `${RETRYING}${failure.message}`;
}

/** Saves what can be saved before the window closes, and tells main whether that was everything. */
export async function answerClosing(app: PostilApp): Promise<void> {
  const { saves } = app.library;
  const flushed = app.flush().then(
    () => true,
    () => false,
  );
  const late = new Promise<boolean>((resolve) => setTimeout(() => resolve(false), PATIENCE_MS));
  const started = performance.now();
  const onScreen = await Promise.race([flushed, late]);
  const saved = await saves.settled(Math.max(0, PATIENCE_MS - (performance.now() - started)));
  await app.host.readyToClose(onScreen && saved, saves.failure?.message ?? '');
}

/** Saves what an earlier page of this window (one that crashed) could not save, and says so. */
export async function bringBackUnsaved(app: PostilApp): Promise<void> {
  const byArticle = new Map<string, Intent[]>();
  for (const intent of app.library.saves.takeKept().filter(isIntent)) {
    byArticle.set(intent.articleId, [...(byArticle.get(intent.articleId) ?? []), intent]);
  }
  for (const [articleId, intents] of byArticle) await bringBack(app, articleId, intents);
  if (byArticle.size > 0)
    app.messages.show('What had not been saved when the page ended was brought back.', { lasting: true });
}

async function bringBack(app: PostilApp, articleId: string, intents: readonly Intent[]): Promise<void> {
  try {
    const session = await ReadingSession.open(app.library, articleId);
    for (const intent of intents) session.keep(intent).catch(() => undefined);
    // Left at once: it ends when all is saved, and until then opening the article finds it.
    session.close();
  } catch (error) {
    const name = await app.host.keepAside(JSON.stringify(intents)).catch(() => null);
    const where = name === null ? '' : ` What had not been saved was kept in ${name}.`;
    app.messages.show(`${toFailure(error).message}${where}`, { lasting: true });
  }
}
