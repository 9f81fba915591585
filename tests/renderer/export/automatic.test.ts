import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Annotation } from '../../../src/core/annotation.ts';
import type { ExportedFile } from '../../../src/core/export/report.ts';
import type { Operation } from '../../../src/core/library/operation.ts';
import type { Exported, ExportRequest } from '../../../src/ipc.ts';
import { AutomaticExport } from '../../../src/renderer/export/automatic.ts';
import { annotationOn, articleRecord } from '../../core/library/records.ts';

type Parts = ConstructorParameters<typeof AutomaticExport>[0];
type Listener = (operations: readonly Operation[]) => void;

/** A window with two articles; `answer` is what main says to each export. */
class Window {
  readonly requests: ExportRequest[] = [];
  readonly shown: string[] = [];
  readonly closers = new Set<() => Promise<void>>();
  readonly kept = new Map<string, string>();
  answer: (request: ExportRequest) => Exported = (request) => done(files(request, 'merged'));
  settings = { exporting: { automatic: true } };
  #listeners: Listener[] = [];

  start(): void {
    const shelf = {
      getItem: (key: string) => this.kept.get(key) ?? null,
      setItem: (key: string, value: string) => void this.kept.set(key, value),
      removeItem: (key: string) => void this.kept.delete(key),
    };
    const library = {
      subscribe: (listener: Listener) => void this.#listeners.push(listener),
      article: (id: string) => Promise.resolve(articleRecord({ id, title: id })),
      revision: () => Promise.resolve({ text: 'text', blocks: [], resources: [] }),
      annotations: () => Promise.resolve([]),
    };
    const host = {
      exportNotes: (request: ExportRequest) => {
        this.requests.push(request);
        return Promise.resolve(this.answer(request));
      },
    };
    const messages = {
      show: (text: string) => void this.shown.push(text),
      ask: (text: string) => {
        this.shown.push(text);
        return () => void this.shown.splice(this.shown.indexOf(text), 1);
      },
    };
    const parts = { library, host, messages, closers: this.closers, settings: this.settings };
    new AutomaticExport(parts as unknown as Parts, shelf).start();
  }

  change(articleId: string): void {
    const after: Annotation = annotationOn('at dawn', { articleId });
    const change = { table: 'annotations', id: after.id, before: null, after } as const;
    const operation: Operation = { seq: 1, id: 'o', kind: 'edit', at: after.created, changes: [change] };
    for (const listener of this.#listeners) listener([operation]);
  }

  /** The articles that went out, in order. */
  get exported(): string[] {
    return this.requests.flatMap(({ articles }) =>
      typeof articles === 'object' && 'inputs' in articles
        ? articles.inputs.map(({ article }) => article.id)
        : ['?'],
    );
  }
}

const done = (files: ExportedFile[]): Exported => ({
  outcome: 'done',
  report: { folder: 'Vault', dryRun: false, counts: {} as never, files },
});
function files({ articles }: ExportRequest, outcome: ExportedFile['outcome']): ExportedFile[] {
  const ids =
    typeof articles === 'object' && 'inputs' in articles
      ? articles.inputs.map(({ article }) => article.id)
      : [];
  const failure = { code: 'not-written', message: 'The disk is full.' } as const;
  return ids.map((article) => ({
    ...{ article, title: article, name: `${article}.md`, outcome, blocks: {} },
    ...(outcome === 'failed' ? { failure } : {}),
  }));
}

let window: Window;
beforeEach(() => {
  vi.useFakeTimers();
  window = new Window();
});
afterEach(() => void vi.useRealTimers());

describe('notes that go out by themselves', () => {
  it('go two seconds after the last change, and at the latest fifteen after the first', async () => {
    window.start();
    window.change('a');
    await vi.advanceTimersByTimeAsync(1_900);
    window.change('b');
    await vi.advanceTimersByTimeAsync(1_900);
    expect(window.exported).toEqual([]);
    await vi.advanceTimersByTimeAsync(200);
    expect(window.exported).toEqual(['a', 'b']);
    expect(window.requests[0]).toMatchObject({ as: 'markdown', to: 'notes', automatic: true, dryRun: false });
    for (let second = 0; second < 16; second += 1) {
      window.change('a');
      await vi.advanceTimersByTimeAsync(1_000);
    }
    expect(window.exported).toEqual(['a', 'b', 'a']);
  });

  it('do not go where the reader does not want that', async () => {
    window.settings.exporting.automatic = false;
    window.start();
    window.change('a');
    await vi.advanceTimersByTimeAsync(60_000);
    expect(window.requests).toEqual([]);
    expect(window.kept.size).toBe(0);
  });

  it('go at once when the window closes', async () => {
    window.start();
    window.change('a');
    for (const close of window.closers) await close();
    expect(window.exported).toEqual(['a']);
  });

  it('that did not get out before the end go out at the next start', async () => {
    window.start();
    window.change('a');
    const next = new Window();
    for (const [key, value] of window.kept) next.kept.set(key, value);
    next.start();
    await vi.advanceTimersByTimeAsync(2_100);
    expect(next.exported).toEqual(['a']);
    expect(next.kept.size).toBe(0);
  });

  it.each(['folder', 'file'])(
    'are tried again after a failure (of the %s), with one message meanwhile',
    async (of) => {
      window.start();
      const failure = { code: 'not-found', message: 'The folder “Vault” is not there.' } as const;
      window.answer = (request) =>
        of === 'folder' ? { outcome: 'failed', failure } : done(files(request, 'failed'));
      window.change('a');
      await vi.advanceTimersByTimeAsync(2_100);
      window.change('a');
      await vi.advanceTimersByTimeAsync(2_100);
      expect(window.exported).toEqual(['a', 'a']);
      expect(window.shown).toEqual([
        expect.stringMatching(/not written to the notes folder\. The (folder|disk)/),
      ]);
      window.answer = (request) => done(files(request, 'merged'));
      window.change('b');
      await vi.advanceTimersByTimeAsync(2_100);
      expect(window.exported).toEqual(['a', 'a', 'a', 'b']);
      expect(window.shown).toEqual([]);
    },
  );

  it('tell of a conflict once, until it is settled', async () => {
    window.start();
    const outcomes = ['conflict', 'conflict', 'merged', 'conflict'] as const;
    for (const outcome of outcomes) {
      window.answer = (request) => done(files(request, outcome));
      window.change('a');
      await vi.advanceTimersByTimeAsync(2_100);
    }
    expect(window.shown).toHaveLength(2);
    expect(window.shown[0]).toContain('“a” both here and in a.md');
  });

  it('that were kept and are no ids keep no others from going out', async () => {
    const window = new Window();
    const ids = Array.from({ length: 30 }, (_, index) => `a-${index}`);
    const strange = ['', 'x'.repeat(201), 7, null, {}, ['a'], '__proto__'];
    window.kept.set('postil-unexported', JSON.stringify([...strange, ...ids]));
    window.start();
    await vi.advanceTimersByTimeAsync(20_000);
    expect(window.requests.map(({ articles }) => articles)).toEqual([{ ids: ['__proto__', ...ids] }]);
    for (const damaged of ['{', '7', '{"length":3}', 'null']) {
      const next = new Window();
      next.kept.set('postil-unexported', damaged);
      next.start();
      await vi.advanceTimersByTimeAsync(20_000);
      expect(next.requests).toEqual([]);
    }
  });

  it('of an import are read by main', async () => {
    window.start();
    for (let index = 0; index < 30; index += 1) window.change(`a${index}`);
    await vi.advanceTimersByTimeAsync(2_100);
    expect(window.requests).toHaveLength(1);
    expect(window.requests[0]?.articles).toEqual({
      ids: Array.from({ length: 30 }, (_, index) => `a${index}`),
    });
  });
});
