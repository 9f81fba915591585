import { nativeTheme, type BrowserWindow } from 'electron';
import type { Settings } from '../../core/settings.ts';
import { paperOf, themeSourceOf } from './paper.ts';

/** The paper of `settings.theme` now; sets what the system's controls and `prefers-color-scheme` follow. */
export function applyTheme(settings: Settings): string {
  const source = themeSourceOf(settings);
  if (nativeTheme.themeSource !== source) nativeTheme.themeSource = source;
  return paperOf(settings, {
    isDark: nativeTheme.shouldUseDarkColors,
    wantsContrast: nativeTheme.shouldUseHighContrastColors,
  });
}

/** Keeps the window's ground the colour of its page, also when the system turns dark or light. */
export function followTheme(
  window: BrowserWindow,
  settings: { value: Settings; follow(follower: () => void): void },
): void {
  const paint = () => {
    if (!window.isDestroyed()) window.setBackgroundColor(applyTheme(settings.value));
  };
  settings.follow(paint);
  nativeTheme.on('updated', paint);
}
