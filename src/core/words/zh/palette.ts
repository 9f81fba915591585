import type { Words } from '../words.ts';

export const palette: Words['palette'] = {
  title: '命令',
  field: '命令',
  ask: '你想做什么？',
  none: '这里可用的命令中没有包含这些文字的。',
};
