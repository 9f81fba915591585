import type { Handlers } from '../ipc/dispatch.ts';
import { word } from '../logs/facts.ts';
import { health, type Vitals } from './health.ts';
import type { Keeping } from './keeping.ts';

const PAGE_ERRORS = ['Error', 'TypeError', 'RangeError', 'SyntaxError', 'ReferenceError', 'DataCloneError', 'QuotaExceededError', 'AbortError', 'UnknownError']; // prettier-ignore

/** The requests about how the library stands and about its copies. */
export function healthHandlers(vitals: Vitals, keeping: Keeping) {
  return {
    health: () => health(vitals),
    recovered: (recovery) => {
      vitals.memory.recovered({ ...recovery, at: new Date().toISOString() });
      vitals.log.write('recovered', { articles: recovery.articles, annotations: recovery.annotations });
    },
    pageFailed: (name, line, column) =>
      vitals.log.write('page-error', { name: word(name, PAGE_ERRORS), line, column }),
    backUp: () => keeping.backUp(),
    chooseBackup: () => keeping.chooseBackup(),
    restoreBackup: () => keeping.restore(),
    chooseSecondFolder: () => keeping.chooseSecondFolder(),
    forgetSecondFolder: () => keeping.forgetSecondFolder(),
    showFolder: (which) => keeping.showFolder(which),
  } satisfies Partial<Handlers>;
}
