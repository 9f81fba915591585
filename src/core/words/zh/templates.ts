import { number } from '../forms.ts';
import type { Words } from '../words.ts';
import { problems } from './templates-problems.ts';
import { said } from './templates-said.ts';
import { sample } from './templates-sample.ts';

export const templates: Words['templates'] = {
  title: '模板',
  shipped: { plain: '普通引文', zotero: '仿 Zotero', quotes: '单行引文' },
  list: {
    shipped: 'Postil 自带',
    own: '你的模板',
    used: '使用中',
    bringBack: '撤销删除',
  },
  editor: {
    name: '模板名称',
    readOnly: '这个模板是 Postil 自带的。如需修改，可先建立副本。',
    use: '使用',
    copy: '建立副本',
    delete: '删除',
    deleteThis: '删除这个模板',
    fields: {
      article: { label: '文件开头', hint: '标题，以及想放在最前面的内容' },
      highlight: { label: '每处高亮', hint: '引文、笔记、标签' },
      fileName: { label: '文件名', hint: '不含 .md' },
    },
    values: '模板可以使用的值',
    caret: '将光标放到需要的位置，点击这里即可插入值。',
    problem: '{place}：{problem}',
    place: (line, column) => `第 ${number(line)} 行，第 ${number(column)} 列`,
  },
  preview: {
    region: '生成结果',
    of: '用“{title}”生成的结果',
    ofSample: '用虚构文章“{title}”生成的结果',
    label: '预览',
    stale: '预览（出错之前的结果）',
  },
  told: {
    used: (name) => `今后按“${name}”写出笔记。`,
    full: (most) => `最多可有 ${number(most)} 个自己的模板。需先删除一个。`,
    copied: (name) => `已建立“${name}”，可以修改。`,
    deleted: (name) => `“${name}”已删除。`,
    back: (name) => `“${name}”已恢复。`,
  },
  copyEnding: (copy) => (copy === 1 ? '（副本）' : `（副本 ${number(copy)}）`),
  said,
  sample,
  problems,
};
