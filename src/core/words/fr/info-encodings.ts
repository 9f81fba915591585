import type { Words } from '../words.ts';

export const encodings: Words['info']['encodings'] = {
  named: (writing, code) => `${writing}, ${code}`,
  littleEndian: (code) => `${code}, petit-boutiste`,
  bigEndian: (code) => `${code}, gros-boutiste`,
  groups: {
    Unicode: 'Unicode',
    Western: 'Occidental',
    'Central European': 'Europe centrale',
    Baltic: 'Balte',
    Cyrillic: 'Cyrillique',
    Greek: 'Grec',
    Turkish: 'Turc',
    Hebrew: 'Hébreu',
    Arabic: 'Arabe',
    'East Asian': 'Asie de l’Est',
    'South-East Asian': 'Asie du Sud-Est',
  },
  writings: {
    Celtic: 'Celtique',
    'South European': 'Europe du Sud',
    Romanian: 'Roumain',
    Nordic: 'Nordique',
    Japanese: 'Japonais',
    'Simplified Chinese': 'Chinois simplifié',
    'Traditional Chinese': 'Chinois traditionnel',
    Korean: 'Coréen',
    Thai: 'Thaï',
    Vietnamese: 'Vietnamien',
  },
};
