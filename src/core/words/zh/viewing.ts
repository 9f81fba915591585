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
    next: '下一张图片',
    at: (at, all) => `${number(at)} / ${number(all)}`,
    smaller: '缩小',
    larger: '放大',
    size: (percentage) => `${percentage}%`,
    ownSize: (percentage) => `${percentage}%。原始大小`,
    ownSizeTip: '原始大小',
    fit: '适应窗口',
    fitTip: '显示整张',
    close: '关闭',
  },
};
