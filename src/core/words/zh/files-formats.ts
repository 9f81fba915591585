import { number } from '../forms.ts';
import type { Words } from '../words.ts';

const otherOpenDocument = (name: string, what: string) =>
  `“${name}”是 OpenDocument ${what}，不是文本文档。可将其文字另存为 ODT 或 HTML，再打开。`;

export const formats: Words['files']['formats'] = {
  noText: (name) => `“${name}”中没有文字，没有可读的内容。`,
  tooDeep: (name, levels) => `“${name}”的嵌套超过 ${number(levels)} 层，无法作为网页读取。`,
  tooManyParts: (name) => `“${name}”的组成部分超出 Postil 一篇文章所能容纳的数量。`,
  password: (name) => `“${name}”有密码保护。可用制作它的程序打开，去掉密码后另存。`,
  archive: {
    damaged: (name, found) => `“${name}”已损坏：${found}。可重新复制或下载，或用制作它的程序打开并重新保存。`,
    found: {
      noEnd: '缺少结尾',
      untrueList: '内容清单自相矛盾',
      cutList: '内容清单被截断',
      longName: '其中有一个名称比任何文件名都长',
      elsewhere: '有一部分不在内容清单所记的位置',
      changed: '有一部分在打包后有改动',
      otherSize: '有一部分的大小与所标不符',
      packed: '有一部分无法解压',
      endsInside: '有一部分不完整，中途结束',
      noPackage: '缺少说明书籍内容的部分',
      noListed: '所列的正文都不在其中',
      noContent: '缺少正文所在的部分',
    },
    tooMany: (name, n, most) =>
      `“${name}”中有 ${number(n)} 个文件。Postil 打开的文档最多可有 ${number(most)} 个部分。`,
    overlaps: (name) => `“${name}”是各部分互相重叠的压缩包，这种做法意在拖垮程序，因此 Postil 没有解压。`,
    zip64: (name) => `“${name}”采用 4 GB 以上压缩包所用的格式（ZIP64）。可用制作它的程序重新保存。`,
    otherPacking: (name) => `“${name}”采用了文档不使用的压缩方式。可用制作它的程序重新保存。`,
    unpacksTooLarge: (name) => `“${name}”解压后会远远大于这种大小的文档应有的内容，因此 Postil 没有解压。`,
  },
  html: {
    tooLarge: (name) => `“${name}”这个网页太大，Postil 无法作为一篇文章显示。可只保存需要的部分，再打开。`,
    entities: (n) => `网页自行定义了 ${number(n)} 个缩写（XML 实体），用到之处照原样显示。`,
    noPage: (name) => `“${name}”这个网页存档中没有网页，没有可读的内容。`,
  },
  xml: {
    entities: (name) => `“${name}”定义了缩写（XML 实体），这种缩写可能占满内存，因此 Postil 没有读取。`,
  },
  message: {
    noText: (name) => `“${name}”是没有正文的邮件，没有可读的内容。`,
    tooDeep: (name) => `“${name}”嵌套太深，不会是网页或邮件。`,
    tooManyParts: (name, most) => `“${name}”的组成部分超过 ${number(most)} 个，因此 Postil 停止了读取。`,
    attached: (names, more) =>
      `这封邮件的附件不显示：${names.join('、')}${more === 0 ? '' : `，另有 ${number(more)} 个`}。`,
  },
  word: {
    ownXml: (name) => `“${name}”定义了自己的 XML，而 Word 文档不会这样，因此 Postil 没有读取。`,
    styles: (name) => `“${name}”使用的样式比任何 Word 文档都多，因此 Postil 没有读取。`,
    notWhole: (name) => `“${name}”不是完整的 Word 文档。可用制作它的程序打开并重新保存。`,
  },
  openDocument: {
    notText: {
      spreadsheet: (name) => otherOpenDocument(name, '电子表格'),
      presentation: (name) => otherOpenDocument(name, '演示文稿'),
      drawing: (name) => otherOpenDocument(name, '绘图'),
      chart: (name) => otherOpenDocument(name, '图表'),
    },
    repeats: '有一个表格反复重复同一行或同一单元格，只显示最前面的几个。',
  },
  book: {
    locked: (name) => `“${name}”被出版方锁定（DRM），只有购买时所用的程序能打开。`,
    nothingShown: (name) => `“${name}”这本书的各部分既不是网页也不是图片，其中没有 Postil 能显示的内容。`,
    missing: (n) => `书中列出的 ${number(n)} 篇正文不在文件中。`,
    unread: (n) => `书中列出的 ${number(n)} 篇正文属于 Postil 无法读取的类型。`,
    cover: '封面',
  },
  markdown: {
    tooLong: '将这个文件作为 Markdown 读取需要太长时间，因此显示为纯文本。',
    tooDeep: '这个文件的 Markdown 嵌套太深，因此显示为纯文本。',
    tooCostly: (name) => `将“${name}”作为 Markdown 读取需要太长时间。`,
    frontMatter: (language) =>
      `这个文件的文首元数据（front matter）不是有效的 ${language}，因此作为正文的一部分显示。`,
    formulas: (n) => `${number(n)} 个公式无法作为 TeX 读取，改为显示其源代码。`,
  },
};
