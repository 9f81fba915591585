import type { Hook } from './hang.ts';

/** What of a text field's style decides where its letters stand. */
const COPIED = [
  'font',
  'letter-spacing',
  'line-height',
  'padding',
  'direction',
  'text-align',
  'tab-size',
] as const;

/**
 * The line that the letter at `offset` stands on. A text field does not tell, so a copy of its text is laid out and asked.
 */
export function hookAt(area: HTMLTextAreaElement, offset: number): Hook {
  const box = area.getBoundingClientRect();
  const style = getComputedStyle(area);
  const copy = document.createElement('div');
  for (const name of COPIED) copy.style.setProperty(name, style.getPropertyValue(name));
  copy.style.cssText +=
    'position:fixed;visibility:hidden;white-space:pre-wrap;overflow-wrap:break-word;top:0;left:0';
  copy.style.width = `${area.clientWidth}px`;
  const mark = document.createElement('span');
  mark.textContent = '\u200b';
  copy.append(area.value.slice(0, offset), mark, area.value.slice(offset));
  document.body.append(copy);
  const at = mark.getBoundingClientRect();
  copy.remove();
  // Where lines run from right to left, the bar that scrolls them is at their left.
  const x = box.left + area.clientLeft + at.left;
  const top = box.top + at.top - area.scrollTop;
  return { left: x, right: x, top, bottom: top + at.height };
}
