import type {
  Block, DefinitionsBlock, DetailsBlock, FigureBlock, FootnotesBlock, HeadingBlock, Inline, ListBlock, Local, ParagraphBlock,
  TableBlock, TableCell,
} from '../../core/article.ts'; // prettier-ignore
import { words } from '../../core/words/words.ts';
import { appendInlines, appendText, localise, type PictureAddress } from './build-inlines.ts';
import { paragraphKind } from './paragraph-kind.ts';

/**
 * Appends the elements of `blocks` to `parent`. This switch is the page's allow-list: what it does not name cannot be on the
 * page. Leaves come in the order in which `textOf` reads them.
 */
export function appendBlocks(parent: HTMLElement, blocks: readonly Block[], pictures: PictureAddress): void {
  for (const block of blocks) parent.append(makeBlock(block, pictures));
}

function makeBlock(block: Block, pictures: PictureAddress): HTMLElement {
  switch (block.type) {
    case 'paragraph':
      return leafOfKind('p', block, pictures);
    case 'heading':
      return leafOfKind(`h${block.level}`, block, pictures);
    case 'code': {
      const code = document.createElement('code');
      if (block.language !== null) code.dataset['language'] = block.language;
      appendText(code, block.value);
      const pre = document.createElement('pre');
      pre.append(code);
      return pre;
    }
    case 'rule':
      return document.createElement('hr');
    case 'quote':
      return container('blockquote', block.children, pictures, block);
    case 'list':
      return makeList(block, pictures);
    case 'table':
      return makeTable(block, pictures);
    case 'figure':
      return makeFigure(block, pictures);
    case 'definitions':
      return makeDefinitions(block, pictures);
    case 'details':
      return makeDetails(block, pictures);
    case 'footnotes':
      return makeFootnotes(block, pictures);
  }
}

type ContainerTag = 'blockquote' | 'li' | 'td' | 'th' | 'dd';

function leaf(tag: `h${1 | 2 | 3 | 4 | 5 | 6}` | 'p' | 'caption' | 'figcaption' | 'dt' | 'summary', inlines: readonly Inline[], pictures: PictureAddress, local: Local = {}): HTMLElement {
  const element = document.createElement(tag);
  localise(element, local);
  appendInlines(element, inlines, pictures);
  return element;
} // prettier-ignore

/** A leaf that tells setting.css what kind of paragraph it is. */
function leafOfKind(tag: 'p' | `h${1 | 2 | 3 | 4 | 5 | 6}`, block: ParagraphBlock | HeadingBlock, pictures: PictureAddress): HTMLElement {
  const element = leaf(tag, block.children, pictures, block);
  const { isVerse, isPicture, opens } = paragraphKind(block.children);
  if (isVerse && tag === 'p') element.dataset['verse'] = '';
  if (isPicture) element.dataset['picture'] = '';
  if (opens !== null) element.dataset['opens'] = opens;
  return element;
} // prettier-ignore

function container(
  tag: ContainerTag,
  blocks: readonly Block[],
  pictures: PictureAddress,
  local: Local = {},
): HTMLElement {
  const element = document.createElement(tag);
  localise(element, local);
  appendBlocks(element, blocks, pictures);
  return element;
}

function makeList(block: ListBlock, pictures: PictureAddress): HTMLElement {
  const list = document.createElement(block.ordered ? 'ol' : 'ul');
  localise(list, block);
  if (list instanceof HTMLOListElement && block.start !== 1) list.start = block.start;
  for (const item of block.items) {
    const row = document.createElement('li');
    if (item.checked !== null) {
      const box = document.createElement('span');
      box.className = 'task-box';
      box.setAttribute('role', 'checkbox');
      box.setAttribute('aria-checked', String(item.checked));
      box.setAttribute('aria-disabled', 'true');
      row.className = 'task';
      row.append(box);
    }
    appendBlocks(row, item.children, pictures);
    list.append(row);
  }
  return list;
}

function makeTable(block: TableBlock, pictures: PictureAddress): HTMLElement {
  const table = document.createElement('table');
  if (block.caption.length > 0) table.append(leaf('caption', block.caption, pictures));
  const body = document.createElement('tbody');
  for (const cells of block.rows) {
    const row = document.createElement('tr');
    for (const cell of cells) row.append(makeCell(cell, pictures));
    body.append(row);
  }
  table.append(body);
  const frame = document.createElement('div');
  frame.className = 'table-frame';
  localise(frame, block);
  frame.append(table);
  return frame;
}

function makeCell(cell: TableCell, pictures: PictureAddress): HTMLElement {
  const element = container(cell.header ? 'th' : 'td', cell.children, pictures);
  if (element instanceof HTMLTableCellElement) {
    if (cell.colSpan > 1) element.colSpan = cell.colSpan;
    if (cell.rowSpan > 1) element.rowSpan = cell.rowSpan;
  }
  if (cell.align !== null) element.dataset['align'] = cell.align;
  return element;
}

function makeFigure(block: FigureBlock, pictures: PictureAddress): HTMLElement {
  const figure = document.createElement('figure');
  localise(figure, block);
  appendBlocks(figure, block.children, pictures);
  if (block.caption.length > 0) figure.append(leaf('figcaption', block.caption, pictures));
  return figure;
}

function makeDefinitions(block: DefinitionsBlock, pictures: PictureAddress): HTMLElement {
  const list = document.createElement('dl');
  localise(list, block);
  for (const item of block.items) {
    for (const term of item.terms) list.append(leaf('dt', term, pictures));
    for (const description of item.descriptions) list.append(container('dd', description, pictures));
  }
  return list;
}

/** Open from the start: what is folded away could be neither found nor seen to be highlighted. */
function makeDetails(block: DetailsBlock, pictures: PictureAddress): HTMLElement {
  const details = document.createElement('details');
  localise(details, block);
  details.open = true;
  details.append(leaf('summary', block.summary, pictures));
  appendBlocks(details, block.children, pictures);
  return details;
}

/** The labels are no part of the text: page.css shows them from the attribute. */
function makeFootnotes(block: FootnotesBlock, pictures: PictureAddress): HTMLElement {
  const list = document.createElement('ol');
  list.className = 'footnotes';
  // Not the role of end notes, which would take the list's own: its items would be nobody's.
  list.setAttribute('aria-label', words.reader.page.footnotes);
  localise(list, block);
  for (const item of block.items) {
    const row = container('li', item.children, pictures);
    row.dataset['footnoteItem'] = item.id;
    row.dataset['label'] = item.label;
    list.append(row);
  }
  return list;
}
