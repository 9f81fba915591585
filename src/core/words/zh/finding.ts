import { number } from '../forms.ts';
import type { Words } from '../words.ts';

export const finding: Words['finding'] = {
  field: '在文章中查找',
  looking: '正在查找…',
  nothing: '未找到',
  at: (at, of) => `第 ${number(at)} 处，共 ${number(of)} 处`,
  atOrMore: (at, of) => `第 ${number(at)} 处，共 ${number(of)} 处或更多`,
  switches: {
    matchCase: '区分大小写',
    wholeWord: '全字匹配',
    matchAccents: '区分重音符号',
    pattern: '正则表达式',
  },
  previous: '上一处',
  next: '下一处',
  markAll: '高亮全部结果',
  close: '关闭',
  problems: {
    'open-group': '有一个括号“(”没有闭合。',
    'closed-group': '有一个括号“)”没有对应的左括号。',
    'open-class': '有一个括号“[”没有闭合。',
    brace: '要查找字符“{”或“}”，在前面加上“\\”。',
    repeat: '“*”“+”或“?”之前没有可重复的内容。',
    numbers: '“{ }”中的数字顺序不对。',
    range: '“[ ]”中的范围顺序不对。',
    backslash: '最后一个“\\”之后没有内容。',
    group: '无法识别“(?”之后的内容。',
    property: '无法识别“\\p{ }”中的属性。',
    other: '这不是正则表达式。',
    'too-long': '这个表达式在此用时太长。可将它简化。',
    'no-thread': '现在无法运行正则表达式。',
  },
};
