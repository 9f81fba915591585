/** What has the keys on a page where nothing else has them, the likeliest first: its text, the row of its list, a button. */
const STOPS = ['.scroller[tabindex="0"]', '[tabindex="0"]', 'button'];

/** Where the focus goes on the page below the tabs when what had it is gone; `null` where there is nothing on it. */
export function pageStop(): HTMLElement | null {
  for (const stop of STOPS) {
    const found = document.querySelector<HTMLElement>(`main > :not([role="tablist"]) ${stop}`);
    if (found !== null) return found;
  }
  return null;
}
