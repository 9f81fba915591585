import { formsOf, number } from '../forms.ts';
import type { Words } from '../words.ts';

const { count } = formsOf<'other'>('zh');

const highlightsOf = (n: number) => count(n, { other: '# 处高亮' });
const quoted = (tags: readonly string[]) => tags.map((tag) => `“${tag}”`).join('');

export const highlights: Words['highlights'] = {
  title: '高亮',
  reading: '正在读取高亮…',
  readingOthers: '正在读取其余的…',
  counted: ({ highlights, notes, articles }) => {
    const parts = [
      ...(highlights > 0 || notes === 0 ? [highlightsOf(highlights)] : []),
      ...(notes > 0 ? [count(notes, { other: '# 条文章笔记' })] : []),
    ];
    const where = articles > 0 ? count(articles, { other: '# 篇文章中的 ' }) : '';
    return `${where}${parts.join('和 ')}`;
  },
  selected: (n) => count(n, { other: '已选择 # 处高亮' }),
  head: {
    read: '阅读',
    readAll: '像文档一样阅读',
    copy: '复制',
    copyShown: '将显示的内容复制为 Markdown',
    copySelected: (n) => `将所选的 ${number(n)} 处复制为 Markdown`,
    export: '导出…',
    exportShown: '导出显示的内容',
    exportSelected: (n) => `导出所选的 ${number(n)} 处`,
    groups: '分组',
    order: '顺序',
    groupings: {
      article: '按文章',
      colour: '按颜色',
      tag: '按标签',
    },
    orders: {
      place: '按文中顺序',
      newest: '最新的在前',
      oldest: '最早的在前',
      changed: '最近改动的在前',
    },
  },
  group: {
    article: '一篇文章',
    untagged: '没有标签',
    whole: '文章笔记',
    count: highlightsOf,
    read: '像文档一样阅读这些',
    readNamed: (name) => `像文档一样阅读“${name}”`,
  },
  row: {
    whole: '整篇文章',
    wholeName: '文章笔记',
    name: ({ mark, quote, noted, tags }) =>
      `${mark}：${quote}${noted ? '。有笔记' : ''}${tags.length === 0 ? '' : `。标签：${tags.join('、')}`}`,
    changed: '片段有改动',
    uncertain: '是这个位置吗？',
    orphan: '正文中未找到',
  },
  tools: {
    colour: '颜色',
    colourIt: (colour) => `颜色：${colour}`,
    edit: '编辑笔记和标签',
    read: '在文章中阅读',
    delete: '删除',
    deleteIt: '删除高亮及其笔记',
  },
  bulk: {
    name: (n) => count(n, { other: '对 # 处高亮的操作' }),
    selected: (n) => count(n, { other: '已选择 # 处高亮' }),
    colourThem: (colour) => `全部改为：${colour}`,
    tags: '标签',
    writeTags: '标签…',
    done: '完成',
    clear: '取消选择',
  },
  document: {
    name: '供阅读的高亮',
    back: '返回列表',
  },
  filter: {
    words: '引文和笔记中的词',
    only: '仅显示',
    onlyFurther: '仅显示，更多选项',
    onlyColour: (colour) => `仅显示：${colour}`,
    noted: '有笔记',
    unnoted: '没有笔记',
    onlyTag: '仅显示带某个标签的',
    tag: '标签…',
    more: '更多',
    showAll: '显示全部',
    fates: {
      found: '在原位',
      uncertain: '不确定',
      lost: '未找到',
    },
    archived: '包括归档中的',
    asked: '仅限符合此条件的文章',
  },
  nothing: {
    failed: '无法读取高亮。它们安全地保存在日志中；重新启动 Postil 即可。',
    answers: '没有高亮符合这个条件。',
    archived: '你的全部高亮都在已归档的文章中。',
    showArchived: '显示归档中的',
    trashed: '你高亮过的文章都在回收站中。',
    lookInTrash: '查看回收站',
    none: '还没有任何高亮。在文章中选择文字并按 H：无论在哪篇文章中高亮的内容，都会列在这里。',
  },
  copy: {
    copying: '正在复制高亮',
    copied: (n) => count(n, { other: '已将 # 处高亮作为 Markdown 复制到剪贴板。' }),
    stopped: '没有复制任何内容。',
    nothing: '这里没有可复制的内容。',
  },
  exportNothing: '没有可导出的内容',
  done: {
    tagged: (n, tags) => `已为 ${highlightsOf(n)}添加标签${quoted(tags)}`,
    untagged: (n, tags) => `已从 ${highlightsOf(n)}移除标签${quoted(tags)}`,
    retagged: (n, more, gone) => `已为 ${highlightsOf(n)}添加标签${quoted(more)}，移除标签${quoted(gone)}`,
    coloured: (n, colour) => `已将 ${highlightsOf(n)}改为：${colour}`,
    deleted: (n) => `已删除 ${highlightsOf(n)}`,
    nothing: '没有任何更改',
    told: (done) => `${done}。`,
    stopped: (done) => `${done}。随后已停止。`,
  },
  steps: {
    undo: {
      doing: '正在撤销',
      nothing: '没有可撤销的操作',
      done: (done) => `已撤销：${done}`,
    },
    redo: {
      doing: '正在重做',
      nothing: '没有可重做的操作',
      done: (done) => `已重做：${done}`,
    },
    kept: (told, n) => `${told}；${count(n, { other: '此后有更改的 # 处高亮保持原样' })}`,
  },
};
