import { number } from '../forms.ts';
import type { Words } from '../words.ts';
import { formats } from './files-formats.ts';
import { kinds } from './files-kinds.ts';

export const files: Words['files'] = {
  formats,
  kinds,
  empty: (name) => `“${name}”是空的，没有可读的内容。`,
  notThere: (name) => `“${name}”不在原处，可能已移动、重命名或删除。`,
  mayNotRead: (name) => `Postil 无权读取“${name}”。取得读取权限后，可再次打开。`,
  isFolder: (name) => `“${name}”是文件夹。可打开其中的文件。`,
  notAFile: (name) => `“${name}”是设备或管道，不是能读到结尾的文件。`,
  linkToItself: (name) => `“${name}”是指向自身的链接。`,
  longName: (start) => `名称“${start}…”超出磁盘允许的长度。`,
  unreadable: (name, why) => `无法读取“${name}”：${why}`,
  largeArticle: (name, size, most) =>
    `“${name}”有 ${number(size)} MB。Postil 读取的文章最大为 ${number(most)} MB。`,
  largeDocument: (name, size, most) =>
    `“${name}”有 ${number(size)} MB。Postil 读取的文档最大为 ${number(most)} MB。`,
  keptChanging: (name) => `读取“${name}”时它一直在变。可等它写完后再打开。`,
  stopped: (name) => `已停止读取“${name}”。`,
  picturesStopped: '已停止读取这篇文章的图片。',
  brokeTwice: (name) => `无法读取“${name}”：Postil 中负责读取文件的部分因它两次停止运行。没有任何更改。`,
  tooSlow: (name) => `“${name}”的结构使读取时间过长，Postil 停止了读取。`,
  tooBig: (name) => `“${name}”需要的内存超出 Postil 为一篇文章所能使用的量。`,
  noFolder: (name) => `文件夹“${name}”不在原处，可能已移动或重命名。`,
  guessed: (encoding, other) =>
    `这个文件的编码是推测的：已按“${encoding}”读取${other === null ? '' : `，也可能是“${other}”`}。如果文字显示不对，可选择其他编码。`,
  damaged: (n, encoding) => `这个文件中有 ${number(n)} 处无法按“${encoding}”读取，显示为 \uFFFD。`,
  notWritten: (what, why) => `写入失败：${what}，${why}。`,
  unwritten: { picture: '这篇文章的一张图片' },
  reasons: {
    full: '磁盘已满',
    noRight: '没有在那里写入的权限',
    readOnly: '磁盘是只读的',
    noFolder: '所在文件夹不存在',
    longName: '名称太长',
    folderThere: '已有同名文件夹',
  },
  folderNotMade: (path, why) => `无法创建文件夹“${path}”：${why}。`,
  keepsNothing: (path) => `“${path}”中不能存放内容`,
  fileInTheWay: (path) => `“${path}”是文件，而那里需要文件夹。`,
};
