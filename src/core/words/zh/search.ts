import { number, percent } from '../forms.ts';
import type { Words } from '../words.ts';

const shown = (best: number | null) => (best === null ? '' : `，显示最相关的 ${number(best)} 篇`);

export const search: Words['search'] = {
  name: '搜索全部内容',
  placeholder: '搜索标题、正文、笔记、引文和标签',
  broken: '搜索暂时无法使用。',
  brokenFor: '搜索暂时无法使用。可重新启动 Postil 再试。',
  loading: '正在准备搜索…',
  reading: '正在读取你的文库',
  building: (whole) => `正在为搜索读取你的文库：${percent(whole / 100)}。已读取的内容可以搜到。`,
  none: '未找到',
  noneMore: '正文和笔记中都没有。可减少词语，或换一种写法；回收站中的内容不会搜索。',
  found: '搜索结果',
  foundOf: (total, best, instead) => {
    const guessed = instead.map(({ typed, word }) => `“${typed}”按“${word}”搜索`).join('，');
    return `${number(total)} 篇文章${shown(best)}${guessed === '' ? '' : `；${guessed}`}`;
  },
  partly: (total, best) => `没有文章包含所有这些词；${number(total)} 篇文章包含其中一些${shown(best)}`,
  where: {
    note: '笔记',
    quote: '高亮',
    tag: '标签',
  },
  keys: {
    choose: '{up} {down} 选择',
    article: '{page} 下一篇文章',
    open: '{enter} 在该处打开',
    behind: '{enter} 在后台标签页中打开',
    close: '{esc} 关闭',
    page: 'Page Down',
  },
  changed: '搜索之后文章有改动。可重新搜索。',
};
