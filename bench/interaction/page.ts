/**
 * The same text on a bare page: plain elements, the app's styles, and the shortest way to do each thing: a text area, a style, an
 * attribute, a list of buttons, a search from front to back.
 */
import { check } from '../frames.ts';
import { prepare, root, scroller } from '../scene.ts';
import { leaves } from './text.ts';
import './tools.css';

/** As many hits as the app lists. */
const MOST = 10_000;
const SIZES = { usual: 18.5, step: 1.5 };

const outline = document.querySelector<HTMLElement>('#outline')!;
const field = document.querySelector<HTMLInputElement>('search input')!;
const status = document.querySelector<HTMLElement>('search [role="status"]')!;
let size = SIZES.usual;

function build(): void {
  for (const { heading, text } of leaves()) {
    const element = document.createElement(heading ? 'h2' : 'p');
    element.textContent = text;
    root.append(element);
    if (!heading) continue;
    const entry = document.createElement('button');
    entry.type = 'button';
    entry.textContent = text;
    outline.append(entry);
  }
}

/** Painted as in the app: what is near the window. */
function find(query: string): void {
  const text = shown().toLowerCase();
  const hits: number[] = [];
  for (
    let at = text.indexOf(query);
    query !== '' && at >= 0 && hits.length < MOST;
    at = text.indexOf(query, at + 1)
  )
    hits.push(at);
  status.textContent = query === '' ? '' : `1 of ${hits.length}`;
  const ranges: Range[] = [];
  const { top } = scroller.getBoundingClientRect();
  for (const leaf of root.children) {
    const rect = leaf.getBoundingClientRect();
    if (rect.bottom < top || rect.top > innerHeight || query === '') continue;
    const node = leaf.firstChild as Text;
    const folded = node.data.toLowerCase();
    for (let at = folded.indexOf(query); at >= 0; at = folded.indexOf(query, at + 1)) {
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + query.length);
      ranges.push(range);
    }
  }
  CSS.highlights.set('postil-find', new Highlight(...ranges));
}

function shown(): string {
  return [...root.children].map((leaf) => leaf.textContent).join('\n');
}

addEventListener('keydown', (event) => {
  const step = event.ctrlKey ? { '+': 1, '=': 1, '-': -1 }[event.key] : undefined;
  if (step === undefined) return;
  event.preventDefault();
  size += step * SIZES.step;
  document.documentElement.style.setProperty('--reading-size', `${size}px`);
});
for (const theme of ['dark', 'light'])
  document
    .querySelector(`.tools .${theme}`)!
    .addEventListener('click', () => (document.documentElement.dataset['theme'] = theme));
field.addEventListener('input', () => find(field.value));

await prepare();
build();
check(
  shown() ===
    leaves()
      .map(({ text }) => text)
      .join('\n'),
  'the bare page shows the whole text',
);
scroller.scrollTop = scroller.scrollHeight / 2;
Object.assign(window, { bench: {} });
