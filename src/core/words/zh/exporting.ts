import { formsOf, number } from '../forms.ts';
import type { Words } from '../words.ts';
import { report } from './exporting-report.ts';

const { count } = formsOf<'other'>('zh');

const annotations = (n: number): string => count(n, { other: '# 条高亮和笔记' });
const articlesOf = (n: number): string => count(n, { other: '# 篇文章' });

export const exporting: Words['exporting'] = {
  title: '导出',
  forms: {
    markdown: {
      name: 'Markdown 笔记',
      good: '引文和笔记，每篇文章一个文件，适用于 Obsidian、Logseq 或任何编辑器。你写进文件的内容，再次导出时会保留。',
    },
    'article-markdown': {
      name: 'Markdown 全文',
      good: '文章正文，其中带有高亮，笔记作为脚注。',
    },
    html: {
      name: '网页',
      good: '一个文件，任何浏览器都能显示，高亮和旁注俱全。Postil 可以再次打开它，笔记一条不缺。',
    },
    pdf: { name: 'PDF', good: '文章和笔记，用于发送或打印。不能再导入。' },
    csv: { name: '表格（CSV）', good: '每处高亮一行，适用于电子表格和数据库。' },
    json: {
      name: 'Postil 文件（JSON）',
      good: '全部内容，没有遗漏：用于把文章连同笔记移到另一个 Postil。',
    },
    jsonld: {
      name: '网页批注（JSON-LD）',
      good: 'W3C 的开放标准，供其他能读取批注的程序使用。',
    },
  },
  what: {
    label: '内容',
    thisArticle: '这篇文章',
    articles: articlesOf,
    highlights: (n) => count(n, { other: '# 处高亮' }),
    all: '全部文章',
  },
  as: '格式',
  to: {
    label: '位置',
    file: { name: '文件', good: '由你决定存放位置和名称。' },
    folder: { name: '文件夹', good: '每篇文章一个文件，放在你选择的文件夹中。' },
    notes: {
      name: '笔记文件夹',
      good: '每篇文章始终是同一个文件，与你写在里面的内容合并。',
    },
    notesIn: (folder) => `笔记文件夹：${folder}`,
  },
  folder: {
    automatic: '每次更改片刻后自动更新',
    show: '显示',
    another: '另选一个…',
    forget: '不再使用',
    chosen: (folder) => `今后笔记保存在“${folder}”中。目前还没有写入任何内容。`,
    forgotten: (folder) => `不再向“${folder}”写入。已有的文件会保留。`,
  },
  filters: {
    title: '只导出一部分',
    some: (n, of) => `${number(n)} / ${number(of)}`,
    colours: '颜色',
    tags: '标签',
    moreTags: (n) => count(n, { other: '还有 # 个标签' }),
    states: '目前的定位',
    state: {
      certain: '确定',
      edited: '片段有改动',
      uncertain: '位置不确定',
      lost: '未找到',
    },
    from: '写于 {day}',
    until: '至 {day}',
    everything: '取消筛选',
  },
  writing: {
    title: '写入方式',
    template: '模板',
    ownTemplates: '你的模板',
    templates: '查看模板，或自己制作…',
    headings: '按文章的小标题分节',
    times: '注明每个片段的标记时间',
    links: '附上返回每个片段的链接',
  },
  properties: {
    title: '每个文件的开头',
    from: {
      title: '标题',
      author: '署名',
      published: '发表日期',
      site: '网站',
      source: '网址',
      file: '文件名',
      language: '语言',
      tags: '高亮的标签',
      colours: '用到的颜色',
      highlights: '高亮数量',
      updated: '最后修改日期',
      id: 'Postil 中的编号',
      link: 'Postil 链接',
    },
    key: (property) => `“${property}”的键名`,
    up: '上移',
    upOf: (property) => `上移“${property}”`,
    down: '下移',
    downOf: (property) => `下移“${property}”`,
    moved: (property, place, of) => `${property}：第 ${number(place)} 项，共 ${number(of)} 项`,
  },
  preview: {
    region: '文件将包含的内容',
    none: '这种格式没有预览：它就是你所读的页面，连同笔记。',
    example: '以“{title}”为例',
    one: '文件将包含以下内容',
    label: '预览',
  },
  going: {
    none: '这里还没有任何标记，文件中只会有文章本身的信息。',
    noneInThese: '这些文章中还没有任何标记。',
    noneFits: '没有符合这些条件的高亮。',
    some: ({ passing, all, articles, of }) => {
      const where =
        of === 1
          ? ''
          : articles === of
            ? `${articlesOf(of)}中的 `
            : `${articlesOf(of)}中 ${number(articles)} 篇的 `;
      const what = passing === all ? annotations(all) : `${annotations(passing)}（共 ${number(all)} 条）`;
      return `将导出 ${where}${what}。`;
    },
  },
  acts: {
    cancel: '取消',
    back: '返回',
    done: '完成',
    showInFolder: '在文件夹中显示',
    now: '立即导出',
    copy: '复制为 Markdown',
    chooseNotesFolder: '选择笔记文件夹…',
    dryRun: '查看会有哪些改动',
    saveAs: '另存为…',
    chooseFolder: '选择文件夹…',
    toNotes: (folder) => `导出到“${folder}”`,
  },
  told: {
    comparing: '正在比较',
    exporting: '正在导出',
    nothing: '没有导出任何内容。',
    notesIn: (file) => `笔记在“${file}”中。`,
    written: (file) => `“${file}”已写入。`,
    copied: '笔记已作为 Markdown 复制到剪贴板。',
    nothingToCopy: '这篇文章中还没有任何标记，因此没有复制任何内容。',
  },
  automatic: {
    conflict: (title, file) =>
      `“${title}”有一条笔记，你在这里和“${file}”中都改过。文件中两者都有，可在那里留下想要的内容。`,
    failed: (why) => `笔记没有写入笔记文件夹。${why}`,
    again: '立即重试',
  },
  report,
  json: {
    notJson: '这不是可读取的 Postil 导出文件：它不是 JSON。',
    tooDeep: '这不是可读取的 Postil 导出文件：嵌套过深。',
    noObject: '这不是可读取的 Postil 导出文件：它不是这类对象。',
    wrong: (field) => `这不是可读取的 Postil 导出文件：“${field}”不符合要求。`,
    newer: '这个导出文件由更新版本的 Postil 写出。可用那个版本导入。',
  },
};
