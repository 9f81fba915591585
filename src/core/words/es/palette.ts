import type { Words } from '../words.ts';

export const palette: Words['palette'] = {
  title: 'Comandos',
  field: 'Comando',
  ask: '¿Qué quieres hacer?',
  none: 'Ningún comando que se pueda usar aquí contiene estas palabras.',
};
