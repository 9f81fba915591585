import { number } from '../forms.ts';
import type { Words } from '../words.ts';

export const viewing: Words['viewing'] = {
  picture: '图片',
  pictureOf: (at, all) => `第 ${number(at)} 张图片，共 ${number(all)} 张`,
  first: '第一张图片',
  last: '最后一张图片',
  failed: '无法显示这张图片。它可能已从文库的文件夹中移除。',
  openLink: '打开这张图片的链接',
  tools: {
    previous: '上一张图片',
    previousKey: '上一张图片 (Page Up)',
    next: '下一张图片',
    nextKey: '下一张图片 (Page Down)',
    at: (at, all) => `${number(at)} / ${number(all)}`,
    smaller: '缩小',
    smallerKey: '缩小 (−)',
    larger: '放大',
    largerKey: '放大 (+)',
    size: (percentage) => `${percentage}%`,
    ownSize: (percentage) => `${percentage}%。原始大小`,
    ownSizeKey: '原始大小 (1)',
    fit: '适应窗口',
    fitKey: '显示整张 (0)',
    close: '关闭',
    closeKey: '关闭 (Esc)',
  },
};
