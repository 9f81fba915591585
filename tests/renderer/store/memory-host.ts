import { Compaction } from '../../../src/core/library/compact.ts';
import type { Operation, OperationDraft } from '../../../src/core/library/operation.ts';
import { DEFAULT_SETTINGS } from '../../../src/core/settings.ts';
import type { StartState } from '../../../src/ipc.ts';
import type { Host } from '../../../src/renderer/store/host.ts';

/** A host whose journal is a list: the renderer runs on it as it does on main, which is what the bridge is for. */
export class MemoryHost {
  readonly unsaved = new Map<string, string>();
  journal: Operation[] = [];
  base = 0;
  readonly aside: string[] = [];
  /** While true, nothing can be written, as on a full disk. */
  full = false;
  /** While true, what is sent is refused for what it is. */
  refuses = false;
  /** As many operations as one answer of `operations` holds. */
  batch = 2;
  library = 'library-a';

  append(draft: OperationDraft) {
    if (this.refuses) {
      const failure = { code: 'malformed' as const, message: 'That is no operation.' };
      return Promise.resolve({ ok: false as const, failure });
    }
    if (this.full) {
      const failure = {
        code: 'not-written' as const,
        message: 'The disk is full. Your words are still here.',
      };
      return Promise.resolve({ ok: false as const, failure });
    }
    const known = this.journal.find((operation) => operation.id === draft.id);
    const seq = known?.seq ?? this.seq + 1;
    if (known === undefined) this.journal.push({ ...structuredClone(draft), seq });
    return Promise.resolve({ ok: true as const, seq });
  }

  operations(after: number) {
    const newer = this.journal.filter(({ seq }) => seq > after);
    return Promise.resolve(JSON.stringify(newer.slice(0, this.batch)));
  }

  /** No file is ever gone here. */
  gonePlaces(): Promise<string[]> {
    return Promise.resolve([]);
  }

  get seq(): number {
    return Math.max(this.base, this.journal.at(-1)?.seq ?? 0);
  }

  /** As main does it with the file. */
  compact(): void {
    this.base = this.seq;
    const compaction = new Compaction();
    for (const operation of this.journal) compaction.note(operation);
    this.journal = this.journal.flatMap((operation) => compaction.compacted(operation) ?? []);
  }

  keepUnsaved(name: string, value: string | null) {
    if (value === null) this.unsaved.delete(name);
    else this.unsaved.set(name, value);
    return Promise.resolve(true);
  }
  keepAside(json: string) {
    this.aside.push(json);
    return Promise.resolve(`database-${this.aside.length}.json`);
  }

  /** Only what `Library` uses of the bridge; a call of anything else is an error that names it. */
  get bridge(): Host {
    return this as unknown as Host;
  }

  get start(): StartState {
    return {
      version: '0',
      platform: 'linux',
      settings: DEFAULT_SETTINGS,
      library: this.library,
      seq: this.seq,
      base: this.base,
      opening: 0,
      notices: [],
      replaced: null,
      ended: 0,
      unsaved: Object.fromEntries(this.unsaved),
    };
  }
}
