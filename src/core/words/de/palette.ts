import type { Words } from '../words.ts';

export const palette: Words['palette'] = {
  title: 'Befehle',
  field: 'Befehl',
  ask: 'Was möchten Sie tun?',
  none: 'Kein hier möglicher Befehl enthält diese Wörter.',
};
