import type { Words } from '../words.ts';

export const encodings: Words['info']['encodings'] = {
  named: (writing, code) => `${writing}, ${code}`,
  littleEndian: (code) => `${code}, little-endian`,
  bigEndian: (code) => `${code}, big-endian`,
  groups: {
    Unicode: 'Unicode',
    Western: 'Occidental',
    'Central European': 'Europa Central',
    Baltic: 'Báltico',
    Cyrillic: 'Cirílico',
    Greek: 'Griego',
    Turkish: 'Turco',
    Hebrew: 'Hebreo',
    Arabic: 'Árabe',
    'East Asian': 'Asia Oriental',
    'South-East Asian': 'Sudeste Asiático',
  },
  writings: {
    Celtic: 'Celta',
    'South European': 'Europa del Sur',
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
