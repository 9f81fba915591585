/**
 * The man page, made of the very texts that `postil help` prints, so that the two cannot differ. The macros are those of
 * man(7), which groff, mandoc and every system's `man` read.
 */

/** One command and what `postil help` says of it: a line of usage, paragraphs, a table of options, examples. */
export interface Topic {
  name: string;
  text: string;
}

/**
 * @param overview what `postil help` says
 * @param version of Postil
 */
export function manPage(overview: string, topics: readonly Topic[], version: string): string {
  const [summary = ''] = overview.split('\n', 1);
  const about = summary.slice(summary.indexOf(':') + 2).replace(/\.$/, '');
  const lines = [
    `.TH POSTIL 1 "" "Postil ${version}" "User commands"`,
    '.SH NAME',
    `postil \\- ${escaped(about)}`,
    ...body(overview.split('\n').slice(1), 'SH'),
    '.SH COMMANDS',
    ...topics.flatMap(({ name, text }) => {
      const [usage = '', ...rest] = text.split('\n');
      return [`.SS ${escaped(name)}`, '.nf', lineOf(usage), '.fi', ...body(rest, 'B')];
    }),
  ];
  // What begins a paragraph itself needs no other before it.
  const needed = lines.filter(
    (line, index) => line !== '.PP' || !/^\.(?:SH|SS|TP|PP)/.test(lines[index + 1] ?? '.PP'),
  );
  return `${needed.join('\n')}\n`;
}

/** A line of the help that ends a paragraph and names what follows: `Usage`, `Examples`. */
const TITLE = /^[A-Z][a-z]+$/;

/** `--option VALUE   what it is for`: two spaces between, or one behind an option. */
const ROW = /^ {2}(\S.*?) {2,}(\S.*)$/;
const TIGHT_ROW = /^ {2}(--[a-z-]+(?: [A-Z]+)?) (\S.*)$/;

/** @param titles `SH` where titles are sections, `B` where they stand within one */
function body(lines: readonly string[], titles: 'SH' | 'B'): string[] {
  const out: string[] = [];
  let verbatim = false;
  const plain = (): void => {
    if (verbatim) out.push('.fi', '.RE');
    verbatim = false;
  };
  for (const [index, line] of lines.entries()) {
    const row = ROW.exec(line) ?? TIGHT_ROW.exec(line);
    if (line === '') {
      plain();
      if (index + 1 < lines.length) out.push('.PP');
    } else if (TITLE.test(line)) {
      plain();
      if (titles === 'SH') out.push(`.SH ${line === 'Usage' ? 'SYNOPSIS' : line.toUpperCase()}`);
      else out.push('.PP', `.B ${line}`);
    } else if (row !== null) {
      plain();
      out.push('.TP', `.B ${escaped(row[1] ?? '')}`, lineOf(row[2] ?? ''));
    } else if (/^ {2}\S/.test(line)) {
      if (!verbatim) out.push('.RS 2', '.nf');
      verbatim = true;
      out.push(lineOf(line.trim()));
    } else out.push(lineOf(line.trim()));
  }
  plain();
  return out;
}

/** A dot or an apostrophe at a line's beginning would be a request. */
function lineOf(text: string): string {
  const line = escaped(text);
  return /^[.']/.test(line) ? `\\&${line}` : line;
}

function escaped(text: string): string {
  const plain = text.replaceAll('\\', '\\e').replaceAll('-', '\\-').replaceAll("'", '\\(aq');
  // Letters beyond ASCII by their number: groff takes its input for Latin-1 unless it is told.
  return plain.replace(
    /[^\0-\x7f]/gu,
    (letter) => `\\[u${(letter.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}]`,
  );
}
