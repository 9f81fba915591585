import type { Words } from '../words.ts';

export const sorts: Words['library']['sorts'] = {
  name: '列表顺序',
  chosen: (order) => `顺序：${order}`,
  by: {
    opened: { words: '最近阅读', reversed: '最久未读' },
    added: { words: '最新入库', reversed: '最早入库' },
    published: { words: '最近发表', reversed: '最早发表' },
    title: { words: '标题', reversed: '标题，倒序' },
    byline: { words: '作者', reversed: '作者，倒序' },
    site: { words: '网站', reversed: '网站，倒序' },
    language: { words: '语言', reversed: '语言，倒序' },
    folder: { words: '文件夹', reversed: '文件夹，倒序' },
    tag: { words: '首个标签', reversed: '首个标签，倒序' },
    words: { words: '最长', reversed: '最短' },
    progress: { words: '读得最多', reversed: '读得最少' },
    notes: { words: '笔记最多', reversed: '笔记最少' },
    attention: { words: '需要处理的在前', reversed: '需要处理的在后' },
  },
};
