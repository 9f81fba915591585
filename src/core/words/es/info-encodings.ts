import type { Words } from '../words.ts';

export const encodings: Words['info']['encodings'] = {
  named: (writing, code) => `${writing}, ${code}`,
  littleEndian: (code) => `${code}, little-endian`,
  bigEndian: (code) => `${code}, big-endian`,
  groups: {
    Unicode: 'Unicode',
    Western: 'Occidental',
    'Central European': 'Centroeuropeo',
    Baltic: 'Báltico',
    Cyrillic: 'Cirílico',
    Greek: 'Griego',
    Turkish: 'Turco',
    Hebrew: 'Hebreo',
    Arabic: 'Árabe',
    'East Asian': 'Asia oriental',
    'South-East Asian': 'Sudeste asiático',
  },
  writings: {
    Celtic: 'Celta',
    'South European': 'Sur de Europa',
    Romanian: 'Rumano',
    Nordic: 'Nórdico',
    Japanese: 'Japonés',
    'Simplified Chinese': 'Chino simplificado',
    'Traditional Chinese': 'Chino tradicional',
    Korean: 'Coreano',
    Thai: 'Tailandés',
    Vietnamese: 'Vietnamita',
  },
};
