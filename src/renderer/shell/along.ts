/** The way the window's lines run, which is that of its language. An article has its own. */
export function windowDirection(): 'ltr' | 'rtl' {
  // Where there is no browser, as in English.
  return globalThis.document?.documentElement.dir === 'rtl' ? 'rtl' : 'ltr';
}

/**
 * Where an arrow leads in a row that is laid out as the window's lines run: 1 on, −1 back; `undefined` for any other key. What
 * lies to the right is reached by the arrow that points there, whichever comes first (WAI-ARIA Authoring Practices, Keyboard
 * Interface).
 */
export function stepAlong(key: string, direction = windowDirection()): 1 | -1 | undefined {
  if (key !== 'ArrowLeft' && key !== 'ArrowRight') return undefined;
  return key === onKey(direction) ? 1 : -1;
}

/** The arrow that leads on, and the one that leads back. */
export function onKey(direction = windowDirection()): 'ArrowLeft' | 'ArrowRight' {
  return direction === 'rtl' ? 'ArrowLeft' : 'ArrowRight';
}
export function backKey(direction = windowDirection()): 'ArrowLeft' | 'ArrowRight' {
  return direction === 'rtl' ? 'ArrowRight' : 'ArrowLeft';
}

/** Arrows as they are shown (`→ / ←`: on, back), as they are in this window. */
export function alongArrows(shown: string, direction = windowDirection()): string {
  return direction === 'rtl' ? shown.replace(/[←→]/g, (arrow) => (arrow === '←' ? '→' : '←')) : shown;
}
