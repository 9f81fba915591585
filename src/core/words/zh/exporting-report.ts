import type { FileOutcome } from '../../export/report.ts';
import { formsOf, number } from '../forms.ts';
import type { Words } from '../words.ts';

const { count } = formsOf<'other'>('zh');

const BECAME: Record<FileOutcome, { done: string; dry: string }> = {
  conflict: { done: '有冲突', dry: '会有冲突' },
  failed: { done: '无法写入', dry: '无法检查' },
  differs: { done: '未作改动', dry: '不会改动' },
  gone: { done: '未恢复', dry: '不会恢复' },
  merged: { done: '已合并', dry: '将合并' },
  written: { done: '已写入', dry: '将写入' },
  unchanged: { done: '没有变化', dry: '将保持不变' },
};

export const report: Words['exporting']['report'] = {
  title: '会有哪些改动',
  sum: ({ some, empty, dryRun, stopped }) => {
    const files = some.map(({ outcome, n }, at) => {
      const first = at === 0 ? count(n, { other: '# 个文件' }) : count(n, { other: '# 个' });
      return `${first}${BECAME[outcome][dryRun ? 'dry' : 'done']}`;
    });
    const nothing = dryRun ? '不会写入任何内容。' : '没有可写入的内容。';
    const first = files.length === 0 ? nothing : `${stopped ? '已停止：' : ''}${files.join('，')}。`;
    if (empty === 0) return first;
    const articles = dryRun
      ? count(empty, { other: '# 篇文章没有可导出的内容，不会生成文件。' })
      : count(empty, { other: '# 篇文章没有可导出的内容，没有生成文件。' });
    return `${first}${articles}`;
  },
  folder: '位于 {folder}',
  outcomes: {
    conflict: {
      done: '冲突：两边都有改动。保留你的，Postil 的附在旁边',
      dry: '冲突：两边都有改动。会保留你的，Postil 的附在旁边',
    },
    failed: { done: '无法写入', dry: '无法检查' },
    differs: {
      done: '未作改动：已有同名文件，且不是由 Postil 写入的',
      dry: '不会改动：已有同名文件，且不是由 Postil 写入的',
    },
    gone: { done: '已被你删除，未恢复', dry: '已被你删除，不会恢复' },
    merged: { done: '已与你写的内容合并', dry: '将与你写的内容合并' },
    written: { done: '已写入', dry: '将写入' },
    unchanged: { done: '没有变化', dry: '将保持不变' },
  },
  blocks: {
    added: (n) => `新增 ${number(n)} 条`,
    updated: (n) => `更新 ${number(n)} 条`,
    kept: (n) => `${number(n)} 条保留你在文件中的改动`,
    merged: (n) => `合并 ${number(n)} 条`,
    conflict: (n) => `${number(n)} 条有冲突`,
    'left-out': (n) => `${number(n)} 条已在文件中删除，不再写入`,
    removed: (n) => `移除 ${number(n)} 条`,
    outlived: (n) => `${number(n)} 条不在文库中，保留在文件中`,
  },
  joined: (blocks) => blocks.join('，'),
  moreFiles: (n) => count(n, { other: '另有 # 个文件' }),
  difference: {
    of: (file) => `“${file}”会有哪些改动`,
    added: '添加：',
    removed: '移除：',
    part: '后文',
    moreLines: (n) => count(n, { other: '另有 # 行' }),
  },
};
