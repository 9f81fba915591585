import { isDarkPaper, ownTokens } from '../../core/appearance/own-colours.ts';
import { shownTheme, type OwnColours } from '../../core/appearance/themes.ts';
import type { Settings } from '../../core/settings.ts';

/** Shows the chosen theme, and what of it follows the system as that changes. Returns the way to stop. */
export function showTheme(settings: Settings): () => void {
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const more = matchMedia('(prefers-contrast: more)');
  const show = (): void => {
    const shown = shownTheme(settings, { isDark: dark.matches, wantsContrast: more.matches });
    const root = document.documentElement;
    root.dataset['theme'] = shown;
    showOwn(root, shown === 'own' ? settings.ownColours : null);
  };
  show();
  for (const query of [dark, more]) query.addEventListener('change', show);
  return () => {
    for (const query of [dark, more]) query.removeEventListener('change', show);
  };
}

/** Names of the tokens that the reader's own colours have set. */
let set: readonly string[] = [];

function showOwn(root: HTMLElement, colours: OwnColours | null): void {
  for (const name of set) root.style.removeProperty(name);
  set = [];
  delete root.dataset['ground'];
  if (colours === null) return;
  root.dataset['ground'] = isDarkPaper(colours) ? 'dark' : 'light';
  const tokens = Object.entries(ownTokens(colours));
  for (const [name, value] of tokens) root.style.setProperty(`--${name}`, value);
  set = tokens.map(([name]) => `--${name}`);
}
