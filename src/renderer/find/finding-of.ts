import type { ReaderControl } from '../reader/control.svelte.ts';
import { topOffset } from '../reader/position.ts';
import { Finding } from './finding.svelte.ts';
import { PatternSearch } from './pattern-search.ts';
import { startFindWorker } from './start.ts';

/** The search in the article that `control` has on screen. */
export function findingOf(control: ReaderControl): Finding {
  const searched = {
    get text() {
      return control.text;
    },
    get lang() {
      return control.session.record.lang;
    },
    get options() {
      return control.app.settings.finding;
    },
    top: () => (control.page === null ? 0 : topOffset(control.page)),
    keep: (finding: Finding['options']) => void control.app.changeSettings({ finding }),
  };
  return new Finding(searched, new PatternSearch(startFindWorker));
}

/** Opens the search, with the words that are selected; back leads to where it was opened. */
export function openFind({ finding, jumps, selection, text }: ReaderControl): void {
  if (finding.asked === 0) jumps.begin('find');
  finding.ask(selection === null ? null : text.slice(selection.start, selection.end));
}
