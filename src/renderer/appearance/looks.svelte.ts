import { untrack } from 'svelte';
import type { Settings } from '../../core/settings.ts';
import { showSigns } from '../shell/signs.ts';
import { showTheme } from './show-theme.ts';
import { showMeasures } from './show-type.ts';

/** Has the window look as its settings say, from now on. As a component is made. */
export function followLooks(app: { readonly settings: Settings }): void {
  $effect.pre(() => showMeasures(document.documentElement, app.settings));
  // Settings are another object with each of their changes, of which nearly all leave the looks as they are.
  const looks = $derived(looksKey(app.settings));
  $effect.pre(() => {
    void looks;
    return untrack(() => showTheme(app.settings));
  });
  const signs = $derived(app.settings.signs);
  $effect(() => showSigns(signs));
}

/** The same for settings that look the same. */
function looksKey({ theme, lightTheme, darkTheme, ownColours }: Settings): string {
  return JSON.stringify([theme, lightTheme, darkTheme, ownColours]);
}
