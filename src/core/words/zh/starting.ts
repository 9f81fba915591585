import { number } from '../forms.ts';
import type { Words } from '../words.ts';

const annotationsIn = (annotations: number, articles: number) =>
  `${number(articles)} 篇文章中的 ${number(annotations)} 条批注`;

export const starting: Words['starting'] = {
  refused: 'Postil 无法启动',
  notOpened: '无法打开文库',
  nothingChanged: '没有任何更改。关闭 Postil，按上面的说明处理后再重新启动。',
  readingIn: '正在读入文库',
  databaseFull:
    'Postil 无法打开自己的数据库，磁盘已满时会这样。你的笔记是安全的。腾出一些空间后，Postil 会尽快继续。',
  recovered: {
    backup: (annotations, articles, kept) =>
      `备份已恢复：${annotationsIn(annotations, articles)}。${kept === null ? '' : `之前的内容保留为“${kept}”。`}`,
    journal: (annotations, articles, kept) => {
      const done =
        annotations === 0
          ? `已从日志读入 ${number(articles)} 篇文章。`
          : `已从日志恢复 ${annotationsIn(annotations, articles)}。`;
      return kept === null ? done : `${done}数据库原有的内容保留在“${kept}”中。`;
    },
    pageAsItWas: '页面意外停止，已重新加载。已回到原来的位置。',
    pageAtLibrary: '页面意外停止，已重新加载。现在显示的是文库，而不是之前打开的内容。',
  },
  firstNotes: {
    marking:
      '笔记就在所对应的那一行旁边。选择文字即可标记；按 **N** 可在页边写下回应。这条笔记可以任意编辑或删除。',
    keys: '无需鼠标：**→** 逐句前进，**1**–**5** 标记一句，**?** 列出全部快捷键。**F9** 只留下正文，工具栏中的 *Aa* 用来设置排版。\n\n一切都留在这台电脑上。*导出* 可将笔记存为 Markdown 带走。',
  },
};
