/** A reader at work in an exported file, in an editor of their own: kinds of edits, each by its name. */
import type { Random } from '../../../bench/anchoring/random.ts';

/** The file as the reader sees it, and what they did to it. */
export interface Desk {
  lines: string[];
  eol: string;
  random: Random;
  /** Words that stand nowhere else: what the reader writes is known again by them. */
  word: () => string;
  /** Blocks whose words, note or surroundings the reader changed: nothing is expected of them but that nothing is lost. */
  touched: Set<string>;
  deleted: Set<string>;
  copied: Set<string>;
  /** Earlier states of the file, to which the reader may go back. */
  earlier: string[];
}

interface Found {
  id: string;
  anchor: number;
  from: number;
  /** Exclusive: up to the next block, heading or comment, without blank lines at the end. */
  to: number;
}

const ANCHOR = /^[\s>]*\^(hl-[A-Za-z0-9-]+)\s*$/;

/** Whether each line is code. */
function codeOf(lines: readonly string[]): boolean[] {
  let code = false;
  return lines.map((line) => {
    const fence = code ? /^[\s>]*```\s*$/.test(line) : /^[\s>]*```/.test(line);
    if (fence) code = !code;
    return code || fence;
  });
}

function blocks({ lines }: Desk): Found[] {
  const code = codeOf(lines);
  const anchors = lines.flatMap((line, at) => {
    const id = code[at] ? undefined : ANCHOR.exec(line)?.[1];
    return id === undefined ? [] : [{ id, anchor: at }];
  });
  const starts = anchors.map(({ anchor }) => {
    let from = anchor;
    while (from > 0 && lines[from - 1]!.trim() === '') from -= 1;
    while (from > 0 && lines[from - 1]!.startsWith('>') && !lines[from]!.startsWith('> [!')) from -= 1;
    return lines[from]!.startsWith('> [!') ? from : anchor;
  });
  return anchors.map(({ id, anchor }, index) => {
    let to = anchor + 1;
    const end = starts[index + 1] ?? lines.length;
    while (to < end && (code[to] || !/^(?:#{1,6} |<!--|---)/.test(lines[to]!))) to += 1;
    while (to > anchor + 1 && lines[to - 1]!.trim() === '') to -= 1;
    return { id, anchor, from: Math.min(starts[index]!, anchor), to };
  });
}

function some(desk: Desk): Found | null {
  const all = blocks(desk);
  const block = all.length === 0 ? null : desk.random.pick(all);
  // What is put above an id whose quote stands elsewhere comes between the two.
  if (block !== null && block.from === block.anchor) desk.touched.add(block.id);
  return block;
}

function onBlock(act: (desk: Desk, block: Found) => void): (desk: Desk) => void {
  return (desk) => {
    const block = some(desk);
    if (block === null) return;
    desk.touched.add(block.id);
    act(desk, block);
  };
}

function put(desk: Desk, at: number, ...lines: string[]): void {
  desk.lines.splice(at, 0, ...lines);
}

function bodyStart({ lines }: Desk): number {
  return lines[0]?.replace('\ufeff', '') === '---' ? lines.indexOf('---', 1) + 1 : 0;
}

function headings({ lines }: Desk): number[] {
  return lines.flatMap((line, at) => (/^#{2,6} /.test(line) ? [at] : []));
}

/** A line of the front matter that has a key. */
function property(desk: Desk): number | null {
  const end = bodyStart(desk) - 1;
  const all = desk.lines.flatMap((line, at) => (at > 0 && at < end && /^\w+: \S/.test(line) ? [at] : []));
  return all.length === 0 ? null : desk.random.pick(all);
}

function rest(block: Found, desk: Desk): string[] {
  return desk.lines.splice(block.from, block.to - block.from);
}

export const EDITS: Record<string, (desk: Desk) => void> = {
  'a paragraph below a block': (desk) => {
    const block = some(desk);
    if (block !== null) put(desk, block.to, '', desk.word());
  },
  'a paragraph at the end': (desk) => put(desk, desk.lines.length, '', desk.word()),
  'a paragraph above everything': (desk) => put(desk, bodyStart(desk), '', desk.word(), ''),
  'words in a note': onBlock((desk, { anchor, to }) => {
    for (let at = anchor + 1; at < to; at += 1)
      if (desk.lines[at]!.trim() !== '') return void (desk.lines[at] += ` ${desk.word()}`);
  }),
  'a note written anew': onBlock((desk, { anchor, to }) => {
    const own = desk.lines.slice(anchor + 1, to).filter((line) => !line.includes('reader'));
    desk.lines.splice(
      anchor + 1,
      to - anchor - 1,
      '',
      desk.word(),
      ...own.filter((line) => line.startsWith('#')),
    );
  }),
  'a note deleted': onBlock((desk, { anchor, to }) => {
    const kept = desk.lines.slice(anchor + 1, to).filter((line) => line.includes('reader'));
    desk.lines.splice(anchor + 1, to - anchor - 1, ...kept);
  }),
  'tags of their own': onBlock((desk, { to }) => put(desk, to, `#${desk.word().replace(' ', '/')}`)),
  'words in a quote': onBlock((desk, { anchor, from }) => {
    if (anchor - from > 2) desk.lines[from + 1] += ` **${desk.word()}**`;
  }),
  'a title in a callout': onBlock((desk, { from }) => {
    if (desk.lines[from]!.startsWith('> [!quote')) desk.lines[from] += ` ${desk.word()}`;
  }),
  'a block deleted': (desk) => {
    const block = some(desk);
    if (block !== null) rest(block, desk);
  },
  'an id without its quote': onBlock((desk, { from, anchor }) => void desk.lines.splice(from, anchor - from)),
  'a quote without its id': onBlock((desk, { anchor }) => void desk.lines.splice(anchor, 1)),
  'an id put behind the quote': onBlock((desk, { id, anchor, from }) => {
    if (anchor - from < 2 || desk.lines[anchor] !== `^${id}`) return;
    desk.lines.splice(anchor, 1);
    let last = anchor - 1;
    while (last > from && desk.lines[last]!.trim() === '') last -= 1;
    desk.lines[last] += ` ^${id}`;
  }),
  'a block moved': (desk) => {
    const block = some(desk);
    if (block === null || block.from === block.anchor) return;
    const moved = rest(block, desk);
    const other = some(desk);
    put(desk, other?.from ?? desk.lines.length, ...moved, '');
  },
  'a block moved into a list': onBlock((desk, block) => {
    if (block.from === block.anchor) return;
    const moved = rest(block, desk).map((line, at) =>
      at === 0 ? `- ${line}` : line === '' ? '' : `  ${line}`,
    );
    put(desk, block.from, '', `- ${desk.word()}`, ...moved, `- ${desk.word()}`, '');
  }),
  'a block moved into a quote': onBlock((desk, block) => {
    if (block.from === block.anchor) return;
    const moved = rest(block, desk).map((line) => (line === '' ? '>' : `> ${line}`));
    put(desk, block.from, '', `> ${desk.word()}`, '>', ...moved, '');
  }),
  'a block copied': (desk) => {
    const block = some(desk);
    if (block === null) return;
    desk.copied.add(block.id);
    put(desk, bodyStart(desk), '', ...desk.lines.slice(block.from, block.to), '');
  },
  'a heading between blocks': (desk) => {
    const block = some(desk);
    if (block !== null) put(desk, block.from, `## ${desk.word()}`, '', desk.word(), '');
  },
  'a heading within a note': onBlock((desk, { anchor }) => put(desk, anchor + 1, '', `### ${desk.word()}`)),
  'a heading renamed': (desk) => {
    const all = headings(desk);
    if (all.length > 0) desk.lines[desk.random.pick(all)] += ` ${desk.word()}`;
  },
  'a heading deleted': (desk) => {
    const all = headings(desk).filter((at) => !desk.lines[at]!.includes('reader'));
    if (all.length > 0) desk.lines.splice(desk.random.pick(all), 1);
  },
  'tasks and fields': (desk) => {
    const block = some(desk);
    if (block !== null)
      put(desk, block.to, '', `- [ ] ${desk.word()} 📅 2026-01-01`, `rating:: ${desk.word()}`);
  },
  'a table and an embed': (desk) => {
    const block = some(desk);
    if (block !== null) put(desk, block.from, `![[${desk.word()}]]`, '', `| ${desk.word()} | b |`, '| --- | --- |', `| 1 | ${desk.word()} |`, ''); // prettier-ignore
  },
  'code that looks like a block': (desk) => {
    const block = some(desk);
    if (block === null) return;
    const look = ['> [!quote|moss]', `> ${desk.word()}`, '', `^${block.id}`];
    put(desk, block.to, '', '```md', ...look, '```');
  },
  'a callout of their own': (desk) => {
    const block = some(desk);
    if (block !== null) put(desk, block.from, '> [!tip] Mine', `> ${desk.word()}`, '', '^my-own-id', '');
  },
  'a block of another article': (desk) => {
    put(
      desk,
      bodyStart(desk),
      '',
      '> [!quote|sky]',
      `> ${desk.word()}`,
      '',
      '^hl-from-elsewhere',
      '',
      desk.word(),
      '',
    );
  },
  'a comment around a block': (desk) => {
    const block = some(desk);
    if (block === null || desk.lines.slice(block.from, block.to).some((line) => line.includes('%%'))) return;
    put(desk, block.to, '', '%%');
    put(desk, block.from, '%%', desk.word(), '');
  },
  'the title changed': (desk) => {
    const at = desk.lines.findIndex((line) => line.startsWith('# '));
    if (at >= 0) desk.lines[at] += ` ${desk.word()}`;
  },
  'a property added': (desk) => {
    if (bodyStart(desk) > 0) put(desk, 1 + desk.random.below(2) * (bodyStart(desk) - 2), `mine${desk.word().replace(/\D/g, '')}: "${desk.word()}" # ${desk.word()}`); // prettier-ignore
  },
  'a property changed': (desk) => {
    const at = property(desk);
    if (at !== null) desk.lines[at] = desk.lines[at]!.replace(/: .*/, () => `: ${desk.word()}`);
  },
  'a property removed': (desk) => {
    const at = property(desk);
    if (at !== null && !desk.lines[at]!.includes('reader')) desk.lines.splice(at, 1);
  },
  'all properties removed': (desk) => {
    const end = bodyStart(desk);
    if (end > 0 && !desk.lines.slice(0, end).some((line) => line.includes('reader')))
      desk.lines.splice(0, end);
  },
  'other ends of lines': (desk) => void (desk.eol = desk.eol === '\n' ? '\r\n' : '\n'),
  'no newline at the end': (desk) => {
    while (desk.lines.at(-1) === '') desk.lines.pop();
  },
  'spaces at ends of lines': (desk) => {
    const at = desk.random.below(Math.max(1, desk.lines.length));
    if (desk.lines[at] !== undefined && at >= bodyStart(desk)) desk.lines[at] += '  ';
  },
  'more blank lines': (desk) => {
    const at = desk.lines.indexOf('', bodyStart(desk) + desk.random.below(10));
    if (at >= 0) put(desk, at, '', '');
  },
  'blank lines removed around an id': (desk) => {
    const block = some(desk);
    if (block === null) return;
    if (desk.lines[block.anchor + 1] === '') desk.lines.splice(block.anchor + 1, 1);
    if (desk.lines[block.anchor - 1] === '') desk.lines.splice(block.anchor - 1, 1);
  },
  'a section moved': (desk) => {
    const [first, second] = headings(desk);
    if (first === undefined || second === undefined) return;
    const section = desk.lines.splice(first, second - first);
    const last = desk.lines.findIndex((line) => line.startsWith('<!-- postil'));
    put(desk, last < 0 ? desk.lines.length : last, ...section);
  },
  'the conflict deleted': (desk) => {
    const at = desk.lines.findIndex((line) => line.startsWith('> [!postil|'));
    if (at < 0) return;
    let end = at;
    while (end < desk.lines.length && desk.lines[end]!.startsWith('>')) end += 1;
    if (!desk.lines.slice(at, end).some((line) => line.includes('reader'))) desk.lines.splice(at, end - at);
  },
  'words in a conflict': (desk) => {
    const at = desk.lines.findIndex((line) => line.startsWith('> [!postil|'));
    if (at >= 0 && desk.lines[at + 1]?.startsWith('> ') === true) desk.lines[at + 1] += ` ${desk.word()}`;
  },
  'the comment at the end damaged': (desk) => {
    const at = desk.lines.findIndex((line) => line.startsWith('<!-- postil'));
    if (at >= 0) desk.lines[at] = desk.lines[at]!.slice(0, -9);
  },
  'the comment at the end deleted': (desk) => {
    const at = desk.lines.findIndex((line) => line.startsWith('<!-- postil'));
    if (at >= 0) desk.lines.splice(at, 1);
  },
  'all undone': (desk) => {
    const text = desk.random.pick(desk.earlier);
    desk.eol = text.includes('\r\n') ? '\r\n' : '\n';
    desk.lines.splice(0, desk.lines.length, ...text.split(/\r\n|\n/));
  },
};
