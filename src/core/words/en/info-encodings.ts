import type { EncodingGroup, EncodingWriting } from '../../encodings.ts';

/** Encodings by the writing that they are for. What is called the same everywhere (`Windows-1252`) follows it. */
export const encodings = {
  named: (writing: string, code: string) => `${writing}, ${code}`,
  littleEndian: (code: string) => `${code}, little-endian`,
  bigEndian: (code: string) => `${code}, big-endian`,
  groups: {
    Unicode: 'Unicode',
    Western: 'Western',
    'Central European': 'Central European',
    Baltic: 'Baltic',
    Cyrillic: 'Cyrillic',
    Greek: 'Greek',
    Turkish: 'Turkish',
    Hebrew: 'Hebrew',
    Arabic: 'Arabic',
    'East Asian': 'East Asian',
    'South-East Asian': 'South-East Asian',
  } satisfies Record<EncodingGroup, string>,
  /** Writings within a group that have a name of their own. */
  writings: {
    Celtic: 'Celtic',
    'South European': 'South European',
    Romanian: 'Romanian',
    Nordic: 'Nordic',
    Japanese: 'Japanese',
    'Simplified Chinese': 'Simplified Chinese',
    'Traditional Chinese': 'Traditional Chinese',
    Korean: 'Korean',
    Thai: 'Thai',
    Vietnamese: 'Vietnamese',
  } satisfies Record<EncodingWriting, string>,
};
