import type { Words } from '../words.ts';

export const palette: Words['palette'] = {
  title: '命令',
  field: '命令',
  ask: '想做什么？',
  none: '此处可用的命令都不含这些文字。',
};
