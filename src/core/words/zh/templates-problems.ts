import type { TemplateField } from '../../template/template-error.ts';
import { number } from '../forms.ts';
import type { Words } from '../words.ts';

const IN: Record<TemplateField, string> = {
  article: '高亮上方的内容',
  highlight: '高亮',
  fileName: '文件名',
};

export const problems: Words['templates']['problems'] = {
  unusable: ({ template, field, line, column, problem }) =>
    `模板“${template}”无法使用（${IN[field]}，第 ${number(line)} 行，第 ${number(column)} 列）：${problem}`,
  noValue: (name) => `这里没有“${name}”。`,
  noFilter: (name) => `没有过滤器“${name}”。`,
  noTag: (name) => `没有指令“${name}”。`,
  noEnd: (start) => `“${start}”没有结尾。`,
  noDate: (sign) => `日期没有“${sign}”。`,
  otherFile: (tag) => `模板自成一体：“${tag}”会读取其他文件。`,
  tooLong: '耗时过长。',
  tooMuch: '生成的内容过多。',
  longSource: '内容过长。',
  several: '这里不是一个值，而是多个：需指明是哪一个，例如“article.title”。',
  tooDeep: '层级过多。',
  unreadable: (reason) => `无法读取：${reason}。`,
  foreign: '无法读取。读取模板的 LiquidJS 用英文提示：“{own}”。',
  reasons: {
    value: (found) => `${found} 不是值`,
    character: (found) => `意外的字符 ${found}`,
    token: (found) => `${found} 处应当是一个值`,
    bar: '过滤器前缺少“|”',
    filterName: '缺少过滤器名称',
    colon: '过滤器名称后缺少“:”',
    arguments: (filter) => `${filter} 需要两个值`,
    bracket: '“[”没有闭合',
    range: '范围写法有误',
    variable: '缺少变量名',
    equals: '缺少“=”',
    tagName: '缺少指令名称',
    tag: (found) => `指令 ${found} 写法有误`,
    elsif: '“elsif”出现在“else”之后',
    secondElse: '“else”出现了两次',
    capture: '“capture”后缺少名称',
    cycle: (found) => `“${found}”没有可轮换的值`,
    comment: '注释的每一行都要以“#”开头',
    liquid: '“liquid”中缺少指令名称',
    parenthesis: '括号没有闭合',
  },
};
