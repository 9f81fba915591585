import { toFailure, type Failure } from '../../core/failure.ts';
import { words } from '../../core/words/words.ts';
import { changesOf, isIntent, type Intent } from '../reader/intent.ts';
import { ReadingSession } from '../reader/session.svelte.ts';
import type { NoteDraft } from '../store/drafts.ts';
import type { PostilApp } from './app.svelte.ts';

/** Main waits three seconds for a page before it takes it for stuck; the answer comes a second before that. */
const PATIENCE_MS = 2_000;

/** As long as anything that waited can take to be written, on any disk that takes it at all. */
const SETTLING_MS = 30_000;

/** Says when saving stops working, with a way to try again at once, and when it works again. */
export function tellSaving({ library, messages }: PostilApp): void {
  let told: string | null = null;
  const close = () => {
    for (const { id, text } of messages.list) if (text === told) messages.close(id);
    told = null;
  };
  library.copy.onbehind = (isBehind) => {
    const { behind } = words.shell.unsaved;
    for (const { id, text } of messages.list) if (text === behind) messages.close(id);
    if (isBehind) messages.show(behind, { lasting: true });
  };
  library.copy.onremade = () => messages.show(words.shell.unsaved.remade, { lasting: true });
  library.saves.subscribe((failure) => {
    const was = told !== null;
    close();
    if (failure === null) {
      // Saving works again, but what was typed meanwhile may still be waiting its turn: only when all of it is on the disk.
      if (was)
        void library.saves.settled(SETTLING_MS).then((saved) => {
          if (saved && told === null) messages.show(words.shell.unsaved.saved);
        });
      return;
    }
    told = sentenceOf(failure);
    const action = { label: words.shell.unsaved.retry, run: () => library.saves.retry() };
    messages.show(told, failure.code === 'malformed' ? { lasting: true } : { lasting: true, action });
  });
}

function sentenceOf({ code, message }: Failure): string {
  return code === 'malformed' ? words.shell.unsaved.refused(message) : words.shell.unsaved.retrying(message);
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
  if (some) app.messages.show(words.shell.unsaved.broughtBack, { lasting: true });
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
    const { message } = toFailure(error);
    const said = name === null ? message : words.shell.unsaved.keptIn(message, name);
    app.messages.show(said, { lasting: true });
    return false;
  }
}
