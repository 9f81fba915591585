import type { Operation, OperationDraft } from '../../../src/core/library/operation.ts';
import { DEFAULT_SETTINGS } from '../../../src/core/settings.ts';
import type { StartState } from '../../../src/ipc.ts';
import type { Host } from '../../../src/renderer/store/host.ts';

/** A host whose journal is a list: the renderer runs on it as it does on main, which is what the bridge is for. */
export class MemoryHost {
  readonly journal: Operation[] = [];
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
    if (known === undefined) this.journal.push({ ...structuredClone(draft), seq: this.journal.length + 1 });
    return Promise.resolve({ ok: true as const, seq: known?.seq ?? this.journal.length });
  }

  operations(after: number) {
    return Promise.resolve(structuredClone(this.journal.slice(after, after + this.batch)));
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
      seq: this.journal.length,
      opening: 0,
      notices: [],
    };
  }
}
