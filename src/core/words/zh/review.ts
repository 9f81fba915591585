import { formsOf, number } from '../forms.ts';
import type { Words } from '../words.ts';

const { count } = formsOf<'other'>('zh');

const needs = (n: number) => count(n, { other: '# 处需要你处理' });

export const review: Words['review'] = {
  names: { needs: '需要你处理的片段', edited: '有改动的片段' },
  heads: { needs: '需要你处理', edited: '有改动' },
  none: { needs: '没有需要你处理的片段。', edited: '没有更多有改动的片段。' },
  counts: {
    needs,
    edited: (n) => count(n, { other: '# 处有改动' }),
  },
  outcome: ({ kept, moved, edited, needs: open }) =>
    [
      count(kept, { other: '# 处保留' }),
      ...(moved > 0 ? [count(moved, { other: '# 处已移动' })] : []),
      ...(edited > 0 ? [count(edited, { other: '# 处有改动' })] : []),
      ...(open > 0 ? [needs(open)] : []),
    ].join('，'),
  position: (at, of) => `第 ${number(at)} 处，共 ${number(of)} 处`,
  previous: '上一个片段',
  previousTip: '上一个',
  next: '下一个片段',
  nextTip: '下一个',
  first: '已是第一个',
  last: '已是最后一个',
  close: '关闭',
  others: '其他片段',
  yourNote: '你的笔记',
  asMarked: '标记时的文字',
  now: '现在的正文',
  whereItStood: '原位置现在的正文',
  nothingLike: '这里没有与之相似的内容。',
  places: {
    orphan: '这些文字不在正文中。',
    edited: '就是这个位置；文字有改动。',
    likely: '很可能是这个位置，但不确定。',
    possible: '可能是这个位置。',
    faint: '只是推测：这个片段所剩无几。',
  },
  accept: '接受',
  markAnew: '重新标记',
  keep: '保持原样',
  delete: '删除',
  select: '选择片段，然后按 Enter',
  thisIsIt: '就是这里',
  cancel: '取消',
  notSelected: '尚未选择任何内容',
  noPlace: (key) =>
    key === null
      ? '没有可接受的位置。可重新标记这个片段。'
      : `没有可接受的位置。按 ${key} 可重新标记这个片段。`,
  accepted: '已接受这个位置。',
  markedAnew: '已重新标记。',
  kept: '已保持原样。',
  deleted: '高亮已删除。',
  backAgain: '已恢复。',
  steps: { kept: '保持原样', place: '位置' },
  spoken: (position, place, quote, proposed) =>
    `${position}。${place}标记时的文字：${quote}${proposed === null ? '' : `；现在的文字：${proposed}`}`,
  after: (done, next) => `${done}${next}`,
  stopped: '已停止查找笔记的位置。没有任何更改。',
};
