import type { Words } from '../words.ts';

export const dialogs: Words['menus']['dialogs'] = {
  open: {
    title: '打开文章',
    articles: '文章',
    text: '纯文本',
    markdown: 'Markdown',
    pages: '网页',
    documents: 'Word 和 OpenDocument',
    books: '电子书',
    messages: '邮件',
    allFiles: '所有文件',
    placeForgotten: 'Postil 已不知道这个文件的位置。可用“文件 → 打开”重新打开。',
  },
  importNotes: {
    title: '导入笔记',
    notes: '笔记',
    allFiles: '所有文件',
    noPreview: '这次导入没有预览。',
    noneChosen: '需先选择一个笔记文件。',
  },
  closing: {
    unsaved: '最后写下的内容未能保存。',
    slow: '保存所需的时间比平时长。',
    keep: '保持窗口打开',
    close: '不保存，直接关闭',
  },
  stuck: {
    message: '窗口没有响应。',
    detail: '可能正在处理一篇长文章，等待即可。重新加载会回到同一处，并保留停止响应之前写下的内容。',
    wait: '等待',
    reload: '重新加载',
  },
};
