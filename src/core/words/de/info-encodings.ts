import type { Words } from '../words.ts';

export const encodings: Words['info']['encodings'] = {
  named: (writing, code) => `${writing}, ${code}`,
  littleEndian: (code) => `${code}, Little Endian`,
  bigEndian: (code) => `${code}, Big Endian`,
  groups: {
    Unicode: 'Unicode',
    Western: 'Westlich',
    'Central European': 'Mitteleuropäisch',
    Baltic: 'Baltisch',
    Cyrillic: 'Kyrillisch',
    Greek: 'Griechisch',
    Turkish: 'Türkisch',
    Hebrew: 'Hebräisch',
    Arabic: 'Arabisch',
    'East Asian': 'Ostasiatisch',
    'South-East Asian': 'Südostasiatisch',
  },
  writings: {
    Celtic: 'Keltisch',
    'South European': 'Südeuropäisch',
    Romanian: 'Rumänisch',
    Nordic: 'Nordisch',
    Japanese: 'Japanisch',
    'Simplified Chinese': 'Vereinfachtes Chinesisch',
    'Traditional Chinese': 'Traditionelles Chinesisch',
    Korean: 'Koreanisch',
    Thai: 'Thailändisch',
    Vietnamese: 'Vietnamesisch',
  },
};
