import { toFailure, type Failure } from '../../core/failure.ts';
import { changesOf, isIntent, type Intent } from '../reader/intent.ts';
import { ReadingSession } from '../reader/session.svelte.ts';
import type { NoteDraft } from '../store/drafts.ts';
import type { PostilApp } from './app.svelte.ts';

/** Main waits three seconds for a page before it takes it for stuck; the answer comes a second before that. */
const PATIENCE_MS = 2_000;

/** As long as anything that waited can take to be written, on any disk that takes it at all. */
const SETTLING_MS = 30_000;

const BEHIND =
  'What you write is saved, but Postil cannot bring its database up to date, as happens on a full disk. It goes on trying.';

const REMADE =
  "The window's database was lost, as happens in a crash, and has been made again from the journal. Your notes are all here.";

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
  library.copy.onremade = () => messages.show(REMADE, { lasting: true });
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
  await Promise.race([Promise.allSettled([...app.closers].map((close) => close())), late]);
  await app.host.readyToClose(onScreen && saved, saves.failure?.message ?? '');
}

/** Saves what an earlier page of this window (one that crashed) had not saved, the letters in its editors too, and says so. */
export async function bringBackUnsaved(app: PostilApp): Promise<void> {
  const { saves, drafts } = app.library;
  const byArticle = new Map<string, Left>();
  const leftOf = (articleId: string): Left => {
    const left = byArticle.get(articleId) ?? { intents: [], drafts: [] };
    byArticle.set(articleId, left);
    return left;
  };
  for (const intent of saves.takeKept().filter(isIntent)) leftOf(intent.articleId).intents.push(intent);
  for (const draft of drafts.take()) leftOf(draft.articleId).drafts.push(draft);
  let some = false;
  for (const [articleId, left] of byArticle) if (await bringBack(app, articleId, left)) some = true;
  if (some)
    app.messages.show('What had not been saved when the page ended was brought back.', { lasting: true });
}

/** What was left of one article, in the order in which it was wanted; the letters in its editors came last. */
interface Left {
  intents: Intent[];
  drafts: NoteDraft[];
}

/** @returns whether there was anything that is not in the library already */
async function bringBack(app: PostilApp, articleId: string, { intents, drafts }: Left): Promise<boolean> {
  let some = false;
  try {
    const session = await ReadingSession.open(app.library, articleId);
    const annotations = { get: (id: string) => session.annotation(id) ?? undefined };
    for (const intent of intents) {
      some ||= changesOf(intent, annotations, '').length > 0;
      session.keep(intent).catch(() => undefined);
    }
    for (const { id, note, tags } of drafts) {
      const now = session.annotation(id);
      if (now === null || now.deleted !== null) continue;
      const change = { note, tags: [...tags] };
      some ||= now.note !== note || now.tags.join('\n') !== tags.join('\n');
      const merge = `note:${id}`;
      const saved = session.change(id, 'edit', 'note', change, merge);
      void saved.then(() => app.library.drafts.saved(id, note, tags)).catch(() => undefined);
    }
    // Left at once: it ends when all is saved, and until then opening the article finds it.
    session.close();
    return some;
  } catch (error) {
    const name = await app.host.keepAside(JSON.stringify({ intents, drafts })).catch(() => null);
    const where = name === null ? '' : ` What had not been saved was kept in ${name}.`;
    app.messages.show(`${toFailure(error).message}${where}`, { lasting: true });
    return false;
  }
}
