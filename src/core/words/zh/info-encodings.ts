import type { Words } from '../words.ts';

export const encodings: Words['info']['encodings'] = {
  named: (writing, code) => `${writing}（${code}）`,
  littleEndian: (code) => `${code}（小端序）`,
  bigEndian: (code) => `${code}（大端序）`,
  groups: {
    Unicode: 'Unicode',
    Western: '西欧',
    'Central European': '中欧',
    Baltic: '波罗的海',
    Cyrillic: '西里尔文',
    Greek: '希腊文',
    Turkish: '土耳其文',
    Hebrew: '希伯来文',
    Arabic: '阿拉伯文',
    'East Asian': '东亚',
    'South-East Asian': '东南亚',
  },
  writings: {
    Celtic: '凯尔特文',
    'South European': '南欧',
    Romanian: '罗马尼亚文',
    Nordic: '北欧',
    Japanese: '日文',
    'Simplified Chinese': '简体中文',
    'Traditional Chinese': '繁体中文',
    Korean: '韩文',
    Thai: '泰文',
    Vietnamese: '越南文',
  },
};
