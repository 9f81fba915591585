import { number } from '../forms.ts';
import type { Words } from '../words.ts';

export const tabs: Words['tabs'] = {
  name: '标签页',
  article: '文章',
  highlights: '高亮',
  gone: '这个标签页的文章已不在文库中，或在回收站中。',
  most: '无法打开更多标签页：需先关闭一个',
  openedBehind: '已在后台标签页中打开',
  closed: '标签页已关闭',
  at: (place, of) => `第 ${number(place)} 个标签页，共 ${number(of)} 个`,
  menu: {
    name: (title) => `标签页“${title}”的菜单`,
    close: '关闭',
    closeOthers: '关闭其他标签页',
    moveLeft: '左移',
    moveRight: '右移',
  },
};
