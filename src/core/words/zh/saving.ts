import type { Words } from '../words.ts';

export const saving: Words['saving'] = {
  fileTypes: {
    pdf: 'PDF',
    markdown: 'Markdown',
    'article-markdown': 'Markdown',
    html: '网页',
    jsonld: 'JSON-LD',
    json: 'JSON',
    csv: '表格（CSV）',
  },
  allFiles: '所有文件',
  notesFolder: { title: '选择存放笔记的文件夹', button: '笔记放在这里' },
  folder: { title: '导出到文件夹', button: '导出到这里' },
  file: { title: '导出' },
  chooseFirst: '需先选择存放笔记的文件夹。',
  oneFile: '一个文件只能放一篇文章。导出多篇文章需选择文件夹。',
  busy: '笔记已在导出中。可等它完成后重试。',
  notBegun: '导出在开始之前就结束了。',
  ended: '导出已结束。',
  noAnswer: '导出已结束，但没有结果。',
  unforeseen: '出现了 Postil 没有预料到的问题，这个文件没有写入。',
  library: {
    gone: '这篇文章已不在文库中。',
    noText: (title) => `文库中缺少“${title}”的正文。可重新导入它的文件。`,
  },
  target: {
    missing: (folder) =>
      `找不到文件夹“${folder}”，因此没有写入任何内容。如果它在另一块磁盘上，需接上那块磁盘；如果已移动，需重新选择。`,
    noFolder: (file) => `“${file}”是文件，这里需要文件夹。`,
    gone: (folder) => `文件夹“${folder}”已不在原处。`,
    tooMany: (folder) =>
      `“${folder}”中的 Markdown 文件太多，无法逐个查找重命名或移动过的文件。未找到的，笔记写在新文件中。`,
  },
  leftAlone: {
    noFile: (file) => `“${file}”不是文件，因此没有改动它。`,
    tooLarge: (file) => `“${file}”超过 64 MB，因此没有改动它。`,
    notText: (file) => `“${file}”不是 UTF-8 文本，因此没有改动它。`,
    outside: (file) => `“${file}”不在该文件夹中，因此没有改动它。`,
    link: (file) => `“${file}”是链接，指向文件夹之外或不存在的位置，因此没有改动它。`,
    busy: (file) => `另一个程序在不断写入“${file}”，因此没有改动它。`,
    writtenMeanwhile: (file) => `另一个程序在此期间写入了“${file}”，因此没有改动它。`,
  },
  difference: {
    allOfIt: (file) => `“${file}”会变成完全不同的文件。`,
    tooMuch: '这里的改动太多，无法与其余内容一起显示。',
  },
  paper: {
    onlyHere: 'PDF 由窗口生成。',
    onlyInWindow: 'PDF 由窗口生成：需在窗口中导出。',
    notLaidOut: '无法生成打印版面。可重试。',
    notPrinted: '系统没有打印。有可用的打印机吗？也可导出为 PDF，在别处打印。',
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
