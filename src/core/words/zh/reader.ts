import { number } from '../forms.ts';
import type { Words } from '../words.ts';
import { marks } from './reader-marks.ts';

const short = (hours: number, minutes: number) =>
  [hours > 0 ? `${number(hours)} 小时` : '', minutes > 0 ? `${number(minutes)} 分钟` : '']
    .filter((part) => part !== '')
    .join(' ');

export const reader: Words['reader'] = {
  article: '文章',
  gone: '这篇文章已不在文库中。',

  bar: {
    sidebar: '侧边栏',
    library: '全部文章',
    needs: '需要你处理的片段',
    outline: '大纲',
    find: '查找',
    findName: '在文章中查找',
    about: '关于这篇文章',
    type: '文字与主题',
    notes: '高亮和笔记',
    notesName: '高亮和笔记列表',
    export: '导出',
    exportNotes: '导出笔记',
  },

  time: {
    short,
    left: (hours, minutes) => `剩余 ${short(hours, minutes)}`,
    about: (hours, minutes) => `大约还剩 ${short(hours, minutes)}`,
    justNow: '刚刚',
  },
  soFar: {
    name: '阅读进度',
    read: '已读',
    waiting: '仅有引文',
    told: (percentage, left) => `${percentage}%。${left}`,
  },

  head: {
    waiting: '这篇文章目前只有引文。打开它的文件，你的高亮和笔记就会各归其位。',
    openFile: '打开它的文件…',
    words: (n) => `${number(n)} 字`,
    note: '文章笔记',
    toolbar: '关于标题',
    unmarkable: '不属于正文，不能高亮',
    reason: '标题及其旁边的内容不属于正文，不能高亮。按 N 可写文章笔记。',
  },

  links: {
    placeGone: '文章中没有这个链接指向的位置。',
    noteGone: '文章中没有这个标记指向的注释。',
    articleGone: '这个链接指向的文章已不在文库中。',
    articleDeleted: (title) => `这个链接指向的“${title}”在回收站中。`,
    highlightGone: '这篇文章中没有这个链接指向的高亮。',
    highlightDeleted: '这个链接指向的高亮已被删除。',
    openAlready: '这篇文章已经打开',
    from: '链接到此处的笔记',
    more: (n) => `还有 ${number(n)} 条`,
    newest: (n, all) => `共 ${number(all)} 条，显示最新的 ${number(n)} 条`,
  },

  views: {
    page: '完整网页',
    clean: '纯净视图',
    onlyPage: '仅在完整网页中',
    onlyPageWhy: '这些片段不在文章中，而在文章周围的网页上。',
    onlyClean: '仅在纯净视图中',
    onlyCleanWhy: '在完整网页中，这些文字并不连在一起。',
    showOnPage: '在完整网页中显示',
    showInClean: '在纯净视图中显示',
    notKept: '文库中没有完整网页。重新打开文件即可阅读。',
    nothingElse: '除文章以外，这个网页没有其他内容。',
    onlySaved: '只有保存的网页才有完整网页视图。',
  },

  type: {
    title: '文字与主题',
    size: '文字大小',
    smaller: '缩小',
    smallerName: '缩小文字',
    larger: '放大',
    largerName: '放大文字',
    length: '行长',
    height: '行高',
    own: '仅用于这篇文章',
    ownAbove: '以上设置仅用于这篇文章。',
    usual: '恢复默认排版',
    ownNow: '从现在起，这篇文章使用单独的排版',
    usualNow: '这篇文章恢复与其他文章相同的排版',
    nameColours: '为颜色命名…',
  },
  colours: {
    title: '颜色',
    what: '每种颜色代表什么？显示颜色的地方都会显示名称。',
    nameOf: (colour) => `${colour}的名称`,
    signs: '为每种颜色加上线条',
  },

  page: {
    footnotes: '脚注',
    picture: '图片',
    pictureKey: '按 Enter 放大显示',
    absent: '图片未加载',
    absentWhy: (why) => `图片未加载：${why}`,
    why: {
      missing: '文件旁没有找到图片',
      drawing: '绘图（SVG），不予显示',
      'not-a-picture': '不是可以显示的图片',
      'too-large': '图片太大，无法保存',
      'too-many': '图片超出每篇文章保存的数量',
      lost: '图片已不在文库中',
    },
    wideTable: '宽表格',
    wideFormula: '宽公式',
    wideCode: '宽代码',
    grips: {
      start: '拖动可移动高亮的开头；按住 Ctrl 可逐字移动',
      end: '拖动可移动高亮的结尾；按住 Ctrl 可逐字移动',
    },
  },

  list: {
    title: '高亮和笔记',
    close: '关闭列表',
    nothing: '还没有任何标记。可选择一些文字，或按 → 逐句浏览。',
    orphans: '正文中未找到',
    orphansWhy: '文件有改动，这些片段已不在其中。它们的文字和笔记都已保留。',
    margin: '旁注',
    moreHere: (n) => `此处还有 ${number(n)} 条笔记`,
  },

  outline: {
    title: '大纲',
    none: '这篇文章没有小标题。',
    highlights: (n) => `${number(n)} 处高亮`,
  },
  footnote: {
    note: (label) => `注释 ${label}`,
    go: '转到注释',
  },

  cursor: {
    firstSentence: '第一句',
    lastSentence: '最后一句',
    firstHighlight: '第一处高亮',
    lastHighlight: '最后一处高亮',
    all: '已选择全文',
  },
  ruler: {
    off: '阅读尺已关闭',
    line: '阅读尺：当前行',
    paragraph: '阅读尺：当前段落',
  },
  undisturbed: {
    on: '专注阅读。按 Esc 退出。',
    off: '已退出专注阅读。',
  },

  marks,
};
