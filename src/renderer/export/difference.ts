/** A unified diff as the screen shows it. */

export interface DifferenceLine {
  kind: 'added' | 'removed' | 'same' | 'part';
  text: string;
}

/** A page of changes is read; beyond it a person looks into the file. */
const MOST_LINES = 400;

/** What Postil keeps in a file's last line for itself: it changes with every export, and says nothing to a person. */
const MARKS = /^[+ -]<!-- postil:1 .*-->$/;

/** The lines of a unified diff without its head; of a longer one the first, with `more` for how many are left out. */
export function differenceLines(difference: string): { lines: DifferenceLine[]; more: number } {
  const lines: DifferenceLine[] = [];
  let body = false;
  for (const line of difference.split('\n').filter((one) => !MARKS.test(one))) {
    if (line.startsWith('@@')) {
      if (body) lines.push({ kind: 'part', text: '' });
      body = true;
    } else if (body && line.startsWith('+')) lines.push({ kind: 'added', text: line.slice(1) });
    else if (body && line.startsWith('-')) lines.push({ kind: 'removed', text: line.slice(1) });
    else if (body && line.startsWith(' ')) lines.push({ kind: 'same', text: line.slice(1) });
  }
  // Of files that have nothing in common there is a sentence instead.
  if (!body && difference.trim() !== '')
    return { lines: [{ kind: 'same', text: difference.trim() }], more: 0 };
  return { lines: lines.slice(0, MOST_LINES), more: Math.max(0, lines.length - MOST_LINES) };
}
