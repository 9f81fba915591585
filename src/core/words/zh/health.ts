import { number } from '../forms.ts';
import type { Words } from '../words.ts';

const held = (articles: number, annotations: number) =>
  `${number(articles)} 篇文章和 ${number(annotations)} 条批注`;

export const health: Words['health'] = {
  title: '文库状况',
  library: '文库',
  holds: '内容',
  held,
  onDisk: '占用空间',
  parts: (record, snapshots, pictures, kept) =>
    `日志 ${record}，快照 ${snapshots}，图片 ${pictures}${kept === null ? '' : `，另行保留 ${kept}`}`,
  bytes: (n) => `${number(n)} 字节`,
  showFolder: '在文件夹中显示',
  copies: '副本',
  program: '程序',
  network: '网络',
  requests: (sent, refused) => `启动以来：已发送 ${number(sent)} 个请求，已拒绝 ${number(refused)} 个。`,
  version: '版本',
  builtOn: (electron, format) => `Electron ${electron}，日志格式 ${format}`,
  log: '运行记录',
  errors: (n) => (n === 0 ? '没有错误。' : `${number(n)} 个错误。`),
  cancel: '取消',
  snapshots: {
    title: '快照',
    failing: '上一次未能生成快照，将再次尝试。',
    none: '还没有。第一次更改后不久就会生成。',
    kept: (n, newest) => `保留了 ${number(n)} 个，最新：${newest}。`,
  },
  recovery: {
    title: '上次修复',
    none: '还没有需要修复的地方。',
    what: {
      rebuilt: '窗口的数据库已根据日志重建',
      foreign: '窗口的数据库属于另一个文库，已另行保留',
      restored: '已恢复一份备份',
      torn: '最后一个未写完、从未确认保存的条目已截去，并另行保留',
      page: '页面意外停止，已重新加载',
    },
    alone: (what, ago) => `${what}（${ago}）。`,
    counted: (what, annotations, articles, ago) =>
      `${what}：${number(articles)} 篇文章中的 ${number(annotations)} 条批注（${ago}）。`,
  },
  backup: {
    title: '备份',
    make: '备份…',
    restore: '恢复…',
    about: '全部存入一个文件：文章、笔记、图片、设置。',
    writing: '正在写入备份',
    written: (name, articles, annotations, size) =>
      `“${name}”包含整个文库：${held(articles, annotations)}，${size}。已回读检查，内容完整。`,
    busy: '上一次备份或导出仍在进行。',
    saveTitle: '备份文库',
    fileKind: 'Postil 文库',
  },
  restoring: {
    reading: '正在读取备份',
    putting: '正在恢复备份',
    openTitle: '恢复备份',
    fileKinds: '备份和快照',
    chooseFirst: '需先选择一份备份。',
    title: '恢复这份备份？',
    holds: (articles, annotations, newest) =>
      `{name} 包含 ${held(articles, annotations)}。${newest === null ? '' : `最近的更改：${newest}。`}`,
    replaces: (articles, annotations) =>
      `它将取代这里现有的内容：${held(articles, annotations)}。现有内容不会被删除，而是保留在文件夹 {folder} 中，可以像备份一样恢复。`,
    then: '之后窗口会显示恢复的文库。你的文章文件不受影响。',
    keep: '保留现有内容',
    restore: '恢复',
  },
  second: {
    title: '第二个文件夹',
    choose: '选择文件夹…',
    chooseOther: '另选一个…',
    stop: '停止复制',
    copying: '正在复制到第二个文件夹',
    firstCopy: '第二个文件夹已有第一份副本。',
    stopped: '不再复制。已有的副本会保留。',
    copies: (n, newest) => `${number(n)} 份副本，最新：${newest}。`,
    none: '无。选择另一块磁盘上的文件夹或同步文件夹，这块磁盘出故障时仍有副本。',
    waiting: '稍后检查。',
    nothing: '还没有可复制的内容。',
    away: '现在无法访问，恢复访问后会继续复制。',
    failing: '上一份副本未能写入，将再次尝试。',
    failed: (why) => `副本未能写入第二个文件夹。${why}将再次尝试。`,
    unreadable: '无法读取存放副本的第二个文件夹；可在“文库状况”中重新选择。',
    partOfLibrary: '这个文件夹属于文库本身。需选择另一块磁盘上的文件夹。',
    openTitle: '选择存放副本的第二个文件夹',
    openButton: '副本放在这里',
  },
  report: {
    copy: '复制问题报告所需信息',
    copied: '已复制。其中只有数字和版本：不含正文、标题或文件夹。',
  },
};
