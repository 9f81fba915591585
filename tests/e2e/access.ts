import type { Page } from '@playwright/test';
import axe from 'axe-core';
import { long } from '../results.ts';

/** What is looked at in the page itself: by axe, and what axe does not see. */

type Axe = typeof axe & { _tree?: unknown; utils: { getNodeFromTree(node: Node): unknown } };

const ALL_THEMES = ['light', 'sepia', 'dark', 'black', 'contrast', 'contrast-dark'];
/**
 * Those of tokens.css; what the reader mixes warns by itself. That each colour of text can be read on each ground is counted for all
 * themes in tests/renderer/appearance; which stands on which is the same in all, and three of them tell it.
 */
export const THEMES = long ? ALL_THEMES : ALL_THEMES.slice(0, 3);

/** Makes axe known in the page. Its source is evaluated by the test's own connection, which the page's policy does not bind. */
export async function bringAxe(page: Page): Promise<void> {
  await page.evaluate(axe.source);
}

/** Every rule in the theme that is on; in the others only what a theme can change. */
export async function violations(page: Page, themes: readonly string[]): Promise<string[]> {
  return page.evaluate(async (wanted) => {
    const { run, teardown } = (window as unknown as { axe: Axe }).axe;
    teardown();
    const root = document.documentElement;
    const was = root.dataset['theme'];
    const found: string[] = [];
    const look = async (theme: string, only: readonly string[] | null): Promise<void> => {
      const options = { resultTypes: ['violations' as const], ...(only && { runOnly: [...only] }) };
      const { violations } = await run(document, options);
      for (const { id, help, nodes } of violations)
        for (const { html, failureSummary } of nodes.slice(0, 5)) {
          // A link without an address may have any role (ARIA in HTML); axe knows that of all but those of publishing.
          if (id === 'aria-allowed-role' && html.includes('role="doc-noteref"')) continue;
          found.push(
            `${theme}: ${id}: ${help}: ${html.slice(0, 200)} ${failureSummary?.replace(/\s+/g, ' ')}`,
          );
        }
    };
    await look(was ?? '', null);
    for (const theme of wanted) {
      if (theme === was) continue;
      root.dataset['theme'] = theme;
      await look(theme, ['color-contrast', 'link-in-text-block']);
    }
    if (was !== undefined) root.dataset['theme'] = was;
    return found;
  }, themes);
}

export interface Stop {
  what: string;
  faults: string[];
}

/**
 * What is wrong with where the focus is: nowhere, on nothing that can be seen, on something without a name, without a sign that
 * it is there. A text field's sign is its caret; a ring may be drawn by the box around.
 */
export function focusStop(page: Page): Promise<Stop & { key: string }> {
  return page.evaluate(() => {
    const { axe } = window as unknown as { axe: Axe };
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body)
      return { key: 'nowhere', what: 'nothing', faults: ['the focus is lost'] };
    const faults: string[] = [];
    // Reading the whole page for each stop would take most of the time.
    if (!axe._tree || !axe.utils.getNodeFromTree(element)) {
      axe.teardown();
      axe.setup(document.documentElement);
    }
    const name = axe.commons.text.accessibleText(element);
    if (name === '') faults.push('has no name');

    const { left, top, right, bottom } = element.getBoundingClientRect();
    const seen = element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    if (!seen || right - left < 1 || bottom - top < 1) faults.push('cannot be seen');
    if (bottom <= 0 || top >= innerHeight || right <= 0 || left >= innerWidth)
      faults.push('is out of the window');
    const clamp = (at: number, most: number): number => Math.min(most - 1, Math.max(0, at));
    const x = clamp((Math.max(0, left) + Math.min(innerWidth, right)) / 2, innerWidth);
    const y = clamp((Math.max(0, top) + Math.min(innerHeight, bottom)) / 2, innerHeight);
    const hit = document.elementFromPoint(x, y);
    const label = element.closest('label');
    if (hit && !element.contains(hit) && !hit.contains(element) && label?.contains(hit) !== true)
      faults.push(`is covered by ${hit.outerHTML.slice(0, 80)}`);

    const hasRing = (at: Element): boolean => {
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(at);
      return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 && outlineColor !== 'rgba(0, 0, 0, 0)';
    };
    const around = [element, element.parentElement, element.parentElement?.parentElement];
    const isField =
      element instanceof HTMLTextAreaElement ||
      (element instanceof HTMLInputElement && element.selectionStart !== null);
    if (!isField && !around.some((at) => at && hasRing(at))) faults.push('shows no sign of the focus');

    const keys = ((window as unknown as { stops?: WeakMap<Element, string> }).stops ??= new WeakMap());
    if (!keys.has(element)) keys.set(element, String(Math.random()));
    return {
      key: keys.get(element)!,
      what: `${element.tagName.toLowerCase()} “${name.slice(0, 60)}”`,
      faults,
    };
  });
}

/** Presses Tab until the focus has been everywhere, or `most` times. What is wrong on the way, and how many stops there are. */
export async function walk(page: Page, most = 70): Promise<{ faults: string[]; stops: number }> {
  const seen = new Set<string>();
  const faults: string[] = [];
  for (let press = 0; press < most; press += 1) {
    await page.keyboard.press('Tab');
    const stop = await focusStop(page);
    if (seen.has(stop.key)) break;
    seen.add(stop.key);
    faults.push(...stop.faults.map((fault) => `${stop.what} ${fault}`));
  }
  return { faults, stops: seen.size };
}

/** What reaches out of the window to the side, or has to be scrolled sideways, save for what may: code, tables, formulas, tabs. */
export function overflowing(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const may = 'pre, .table-frame, .formula-frame, [role="tablist"]';
    const told = (element: Element): string => element.outerHTML.slice(0, 120);
    const found: string[] = [];
    for (const element of document.querySelectorAll('body *')) {
      if (element.closest(may) !== null || !element.checkVisibility({ visibilityProperty: true })) continue;
      const { overflowX } = getComputedStyle(element);
      const scrolls = overflowX === 'auto' || overflowX === 'scroll';
      if (scrolls && element.scrollWidth > element.clientWidth + 1)
        found.push(`scrolls ${element.scrollWidth - element.clientWidth} px sideways: ${told(element)}`);
      const { left, right, width, height } = element.getBoundingClientRect();
      const isOut = (right > innerWidth + 1 || left < -1) && width > 1 && height > 1;
      if (isOut && element.closest('svg') === null)
        found.push(`reaches to ${Math.round(left)}–${Math.round(right)} of ${innerWidth}: ${told(element)}`);
    }
    return found;
  });
}

/** Icons that keep a colour of ours where the system has put its own in the place of all others. */
export function iconsOfTheirOwn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const colour = (element: Element): string => getComputedStyle(element).color;
    const icons = [...document.querySelectorAll('svg')].filter((icon) => icon.checkVisibility());
    if (icons.length < 5) return ['hardly an icon is seen'];
    return icons
      .filter((icon) => colour(icon) !== colour(icon.parentElement!))
      .map((icon) => `${icon.parentElement!.outerHTML.slice(0, 80)} has an icon in ${colour(icon)}`);
  });
}
