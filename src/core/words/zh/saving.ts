import type { Words } from '../words.ts';

export const saving: Words['saving'] = {
  fileTypes: {
    pdf: 'PDF',
    markdown: 'Markdown',
    'article-markdown': 'Markdown',
    html: '网页',
    jsonld: 'JSON-LD',
    json: 'JSON',
    csv: '表格 (CSV)',
  },
  allFiles: '所有文件',
  notesFolder: { title: '选择存放笔记的文件夹', button: '笔记放在这里' },
  folder: { title: '导出到文件夹', button: '导出到这里' },
  file: { title: '导出' },
  chooseFirst: '先选择一个存放笔记的文件夹。',
  oneFile: '一个文件只能放一篇文章。多篇文章要选择文件夹。',
  busy: '已经在导出笔记了。等它完成后再试。',
  notBegun: '导出在开始之前就结束了。',
  ended: '导出已结束。',
  noAnswer: '导出结束，但没有结果。',
  unforeseen: '发生了 Postil 没有预料到的问题，这个文件没有写入。',
  library: {
    gone: '这篇文章已经不在文库中。',
    noText: (title) => `文库中缺少“${title}”的正文。重新导入它的文件即可。`,
  },
  target: {
    missing: (folder) =>
      `找不到文件夹“${folder}”，因此没有写入任何内容。如果它在另一个磁盘上，接上那个磁盘；如果它被移动了，重新选择它。`,
    noFolder: (file) => `“${file}”是文件，这里需要文件夹。`,
    gone: (folder) => `文件夹“${folder}”已经不在了。`,
    tooMany: (folder) =>
      `“${folder}”中的 Markdown 太多，无法逐个查找改名或移动过的文件。没有找到的那些，笔记写在新文件里。`,
  },
  leftAlone: {
    noFile: (file) => `${file} 不是文件，因此没有改动它。`,
    tooLarge: (file) => `${file} 超过 64 MB，因此没有改动它。`,
    notText: (file) => `${file} 不是 UTF-8 文本，因此没有改动它。`,
    outside: (file) => `${file} 不在该文件夹中，因此没有改动它。`,
    link: (file) => `${file} 是一个链接，指向文件夹之外或不存在的位置，因此没有改动它。`,
    busy: (file) => `另一个程序在不断写入 ${file}，因此没有改动它。`,
    writtenMeanwhile: (file) => `另一个程序刚写入了 ${file}，因此没有改动它。`,
  },
  difference: {
    allOfIt: (file) => `${file} 会变成完全不同的文件。`,
    tooMuch: '这里的改动太多，无法与其余内容一起显示。',
  },
  paper: {
    onlyHere: 'PDF 由窗口生成。',
    onlyInWindow: 'PDF 由窗口生成：要在窗口中导出。',
    notLaidOut: '无法排出打印页面。可以再试一次。',
    notPrinted: '系统没有打印。有可用的打印机吗？导出为 PDF 后，也可以在别处打印。',
  },
  links: {
    nowhere: '这个链接没有指向任何文章。没有打开任何内容。',
    notWeb: '这个链接不指向网页，因此 Postil 不会打开它。',
    question: '在浏览器中打开这个地址吗？',
    open: '在浏览器中打开',
    copy: '复制地址',
    cancel: '取消',
  },
};
