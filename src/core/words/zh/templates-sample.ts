import type { Words } from '../words.ts';

export const sample: Words['templates']['sample'] = {
  title: '末班渡轮',
  byline: '伊内丝·马洛',
  siteName: '海港邮报',
  dek: '水上的一个清晨。',
  heading: '低潮',
  first: '渡轮又晚点了，船上没有人合过眼。',
  second: '到了中午，港口空无一人。',
  quote: '船上没有人合过眼',
  across: { end: '没有人合过眼。', beginning: '到了中午，港口' },
  note: '为什么是*船长*？',
  tags: ['海', '大副'],
  onWhole: '值得再读一遍。',
};
