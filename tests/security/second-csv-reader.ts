/**
 * CSV as a second program reads it, letter by letter after RFC 4180, with nothing of the library that the app is built on. A byte
 * order mark is skipped. Throws where a quoted cell has no end, or anything but a delimiter stands after it.
 */
export function readCsv(csv: string, delimiter = ','): string[][] {
  const text = csv.startsWith('\ufeff') ? csv.slice(1) : csv;
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    let cell = '';
    if (text[at] === '"') {
      for (at += 1; ; at += 1) {
        if (at >= text.length) throw new Error('A quoted cell has no end');
        if (text[at] === '"') {
          if (text[at + 1] !== '"') break;
          at += 1;
        }
        cell += text[at];
      }
      at += 1;
    } else
      while (at < text.length && text[at] !== delimiter && text[at] !== '\r' && text[at] !== '\n')
        cell += text[at++];
    row.push(cell);
    if (text[at] === delimiter) {
      at += 1;
      continue;
    }
    if (text.startsWith('\r\n', at)) at += 2;
    else if (text[at] === '\n' || text[at] === '\r') at += 1;
    else if (at < text.length) throw new Error(`“${text[at]}” after a quoted cell`);
    rows.push(row);
    row = [];
  }
  return rows;
}
