import type { Words } from '../words.ts';

export const asking: Words['library']['asking'] = {
  label: '筛选列表',
  clear: '清除',
  proposals: '可接着输入',
  mend: {
    takeOut: '去掉',
    close: '补上结尾',
    write: (suggestion) => `改成 ${suggestion}`,
  },
  save: {
    ask: '保存这个搜索…',
    title: '保存这个搜索',
    name: '搜索在侧边栏中的名称',
    save: '保存',
  },
  help: {
    title: '这里可以输入什么？',
    both: { words: '河流 三角洲', means: '两个词都有，在标题、正文、笔记或其他任何地方' },
    phrase: { words: '缓慢的交谈', means: '这些词依次连在一起' },
    not: '不含此项',
    either: { one: '方法', other: '调查', means: '二者之一；用括号 ( ) 将相关的条件括在一起' },
    values:
      '日期：2025、2025-03、2025-03-14、today、yesterday、this-week、last-month、30-days-ago。数字：10、<10、>=10、5-10。含空格的词放在引号中。',
  },
};
