import { number } from '../forms.ts';
import type { Words } from '../words.ts';
import { programs } from './importing-programs.ts';

export const importing: Words['importing'] = {
  programs,
  dialog: {
    title: '导入笔记',
    articles: '文章',
    notes: '笔记',
    whatToKnow: '须知',
    articlesInFile: '这个文件中的文章',
    more: (n) => `还有 ${number(n)} 篇`,
    undoable: '你写的内容不会被更改。用“撤销”可撤回整次导入。',
    noNews: '其中的内容都已在文库中。',
    cancel: '取消',
    close: '关闭',
    import: '导入',
  },
  kinds: {
    postil: 'Postil 的笔记',
    jsonld: '网页批注',
    hypothesis: 'Hypothesis 的笔记',
    readwise: 'Readwise 的高亮',
    kindle: 'Kindle 摘录',
    omnivore: 'Omnivore 的文章和高亮',
    readest: 'Readest 的笔记',
    zotero: 'Zotero 的批注',
    singlefile: 'SingleFile 的笔记',
  },
  matched: {
    id: '在你的文库中',
    text: '按正文找到',
    url: '按网址找到',
    title: '按标题和作者找到',
    new: '新文章',
  },
  states: {
    placed: (n) => `${number(n)} 条已就位`,
    moved: (n) => `${number(n)} 条移动过或有改动`,
    uncertain: (n) => `${number(n)} 条不确定`,
    orphaned: (n) => `${number(n)} 条没有位置`,
    waiting: (n) => `${number(n)} 条等待正文`,
    known: (n) => `${number(n)} 条已在文库中`,
  },
  together: (states) => states.join('，'),
  noNotes: '没有笔记',
  articles: (n, fresh) => {
    const all = `${number(n)} 篇文章`;
    if (fresh === 0) return n === 1 ? `${all}，在你的文库中` : `${all}，都在你的文库中`;
    if (fresh === n) return n === 1 ? '一篇新文章' : `${all}，都是新的`;
    return `${all}，其中 ${number(fresh)} 篇是新的`;
  },
  done: (notes, name, needs, waiting) => {
    const some = needs === 0 ? '' : `${number(needs)} 个片段需要你处理。`;
    const wait = waiting === 0 ? '' : `${number(waiting)} 条在等待所属文章的文件。`;
    return `已从“${name}”导入 ${number(notes)} 条笔记。${some}${wait}`;
  },
  allHere: '其中的内容此前都已在文库中。',
  look: '查看',
  stopped: '已停止，没有导入任何内容。',
  notImported: (name) => `“${name}”没有导入。再次打开它即可导入。`,
  progress: {
    reading: '正在读取笔记',
    importing: (name) => `正在导入“${name}”`,
    again: '正在重做导入',
    back: '正在撤销导入',
  },
  turned: { again: '已重做：导入笔记', back: '已撤销：导入笔记' },
  turnedInPart: {
    again: '已重做：导入笔记。你之后所做的更改仍在。',
    back: '已撤销：导入笔记。你之后所做的更改仍在。',
  },
  planned: {
    'tied-article': (n) => `${number(n)} 篇文章可能对应你文库中的多篇，为免混淆，将作为新文章添加。`,
    'waiting-article': (n) =>
      n === 1
        ? '有一篇文章不在你的文库中。它目前只有引文，正在等待正文：打开它的文件，笔记就会各归其位。'
        : `${number(n)} 篇文章不在你的文库中。它们目前只有引文，正在等待正文：打开它们的文件，笔记就会各归其位。`,
    'changed-on-both-sides': (n) => `${number(n)} 条笔记在这里和文件中都改过，保留你这里的。`,
    'note-cut': (n) => `${number(n)} 条笔记超出文库允许的长度，已截短。`,
    'tags-cut': (n) => `${number(n)} 条批注的标签太长或太多，已截去一部分。`,
  },
  untitled: '无标题',
  failures: {
    stopped: '导入已停止，没有任何更改。',
    memory: '这个文件需要的内存超出 Postil 的可用内存。可分几部分导入。',
    severalFiles: (name, n, names, more) =>
      `“${name}”中有 ${number(n)} 个笔记文件（${names.join('、')}${more ? ' 等' : ''}）。可逐个导入。`,
    otherText: (name) => `这份导出文件中的正文与导出时不同：“${name}”。`,
    largeArchive: (name) => `“${name}”超过 128 MB 的读取上限。`,
    noArchive: (name) => `“${name}”不是 ZIP 压缩包。`,
    unreadable: (name) => `无法读取“${name}”。你有读取权限吗？`,
    tooMuch: (name) => `“${name}”的内容超出一次能导入的量。可分几部分导入。`,
    goneForward: '这次导入已无法重做。可再次导入它的文件。',
    goneBack: '这次导入已无法撤销。',
    notTaken: (field) => `这个文件中有文库不接受的内容（${field}）。`,
    noNotes: (name) =>
      `“${name}”中没有 Postil 能识别的笔记。Postil 可读取 Hypothesis、Readwise、Kindle、Omnivore、Readest、Zotero 和 SingleFile 的笔记、W3C 批注，以及它自己的笔记。`,
    unknownForm: (name) => `“${name}”中没有 Postil 能识别的笔记格式。`,
    nothingLeft: (sentence, reasons) => [sentence, ...reasons].join(''),
  },
};
