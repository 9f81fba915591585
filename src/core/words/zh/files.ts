import { number } from '../forms.ts';
import type { Words } from '../words.ts';
import { formats } from './files-formats.ts';
import { kinds } from './files-kinds.ts';

export const files: Words['files'] = {
  formats,
  kinds,
  empty: (name) => `“${name}”是空的，没有可读的内容。`,
  notThere: (name) => `“${name}”不在那里，可能已移动、改名或删除。`,
  mayNotRead: (name) => `Postil 无权读取“${name}”。取得读取权限后，再打开一次。`,
  isFolder: (name) => `“${name}”是文件夹。请打开其中的文件。`,
  notAFile: (name) => `“${name}”是设备或管道，不是能读到结尾的文件。`,
  linkToItself: (name) => `“${name}”是指回自身的链接。`,
  longName: (start) => `“${start}……”这个名称超出磁盘能容纳的长度。`,
  unreadable: (name, why) => `无法读取“${name}”：${why}`,
  largeArticle: (name, size, most) =>
    `“${name}”有 ${number(size)} MB。Postil 读取的文章最大为 ${number(most)} MB。`,
  largeDocument: (name, size, most) =>
    `“${name}”有 ${number(size)} MB。Postil 读取的文档最大为 ${number(most)} MB。`,
  keptChanging: (name) => `读取“${name}”时它一直在变。等它完成后再打开。`,
  stopped: (name) => `已停止读取“${name}”。`,
  picturesStopped: '已停止读取这篇文章的图片。',
  brokeTwice: (name) => `无法读取“${name}”：Postil 读取文件的部分因它停了两次。没有任何更改。`,
  tooSlow: (name) => `“${name}”的构造使读取时间过长，Postil 已停止。`,
  tooBig: (name) => `“${name}”需要的内存超出 Postil 为一篇文章所留的量。`,
  noFolder: (name) => `文件夹“${name}”不在那里，可能已移动或改名。`,
  guessed: (encoding, other) =>
    `此文件的编码是推测的：按 ${encoding} 读取${other === null ? '' : `，也可能是 ${other}`}。如果文字显示不对，请选择其他编码。`,
  damaged: (n, encoding) => `此文件中有 ${number(n)} 处无法按 ${encoding} 读取，显示为 \uFFFD。`,
  notWritten: (what, why) => `无法写入“${what}”：${why}。`,
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
