import { number } from '../forms.ts';
import type { Words } from '../words.ts';

const annotationsIn = (annotations: number, articles: number) =>
  `${number(articles)} 篇文章中的 ${number(annotations)} 条批注`;

export const starting: Words['starting'] = {
  refused: 'Postil 无法启动',
  notOpened: '无法打开文库',
  nothingChanged: '没有任何更改。关闭 Postil，按上面的说明处理，然后重新启动。',
  readingIn: '正在读入文库',
  databaseFull:
    'Postil 无法打开自己的数据库，磁盘已满时会这样。你的笔记是安全的。腾出一些空间：Postil 会尽快继续。',
  recovered: {
    backup: (annotations, articles, kept) =>
      `备份已恢复：${annotationsIn(annotations, articles)}。${kept === null ? '' : `之前的内容保留为 ${kept}。`}`,
    journal: (annotations, articles, kept) => {
      const done =
        annotations === 0
          ? `已从日志读入 ${number(articles)} 篇文章。`
          : `已从日志恢复 ${annotationsIn(annotations, articles)}。`;
      return kept === null ? done : `${done}数据库原有的内容保留在 ${kept} 中。`;
    },
    pageAsItWas: '页面意外停止，已重新加载。你回到了原来的位置。',
    pageAtLibrary: '页面意外停止，已重新加载。现在显示的是文库，而不是之前打开的内容。',
  },
  firstNotes: {
    marking:
      '笔记就在所对应的那一行旁边。选择文字即可标记；按 **N** 在页边作答。这条笔记归你，可以编辑或删除。',
    keys: '不需要鼠标：**→** 逐句前进，**1**–**5** 标记一句，**?** 列出所有按键。**F9** 只留下正文，工具栏中的 *Aa* 用来设置字体。\n\n一切都留在这台电脑上。*导出* 以 Markdown 带走你的笔记。',
  },
};
