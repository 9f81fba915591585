import { number } from '../forms.ts';
import type { Words } from '../words.ts';
import { commands } from './shell-commands.ts';
import { keys } from './shell-keys.ts';

const PLACES = ['两', '三', '四', '五', '六', '七', '八', '九'];

export const shell: Words['shell'] = {
  commands,
  keys,
  close: '关闭',
  messages: {
    count: (n) => `${number(n)} 条消息`,
    fewer: '收起',
    more: (n) => `再显示 ${number(n)} 条`,
    closeAll: '全部关闭',
    closeThis: '关闭这条消息',
    undo: '撤销',
    cancel: '取消',
  },
  shortcuts: { title: '快捷键', change: '更改快捷键…' },
  sidebar: {
    name: '文库',
    search: '搜索全部内容',
    recent: '最近',
    open: '打开文件',
    keys: '快捷键',
    settings: '设置',
    health: '文库状况与备份',
    here: '仅在这台电脑上',
    close: '关闭侧边栏',
  },
  arrival: {
    reading: (name) => `正在读取“${name}”`,
    placing: (name) => `正在“${name}”中查找笔记的位置`,
    asBefore: (name) => `“${name}”的内容与之前相同。`,
    pageChanged: '文章内容与之前相同。有改动的是文章周围的网页。',
    notReadAnew: (name) => `没有重新读取“${name}”。你的副本和笔记保持原样。`,
    readAs: (encoding) => `已按“${encoding}”读取。`,
    readAsSame: (encoding) => `已按“${encoding}”读取：文字相同。`,
    readAsOther: (encoding, became) => `已按“${encoding}”读取：${became}。`,
    moved: (name) => `“${name}”已移动或重命名。你的笔记不受影响。`,
    pasted: (title) => `已用复制的内容新建文章：“${title}”。`,
    look: '查看',
    changed: (name, became) => `“${name}”在你上次阅读之后有改动：${became}。`,
    copy: (title, places) =>
      `文字与“${title}”相同，这篇文章现在有${PLACES[places - 2] ?? ` ${number(places)} `}个文件位置。`,
    missing: (name) => `“${name}”已不在原处。你的副本和笔记都已保留。`,
    changedOnDisk: (name) => `“${name}”在磁盘上有改动。`,
    readAnew: '重新读取',
  },
  portable: {
    step: '便携文章的笔记',
    nothingNew: (name) => `“${name}”中的内容都已在你的文库中。`,
    came: (name, annotations) => `“${name}”带来了 ${number(annotations)} 条批注。`,
    cameDoubtful: (name, annotations, doubtful) =>
      `“${name}”带来了 ${number(annotations)} 条批注，其中 ${number(doubtful)} 条需要你处理。`,
  },
  link: {
    notHere: '这个链接指向的文章不在这个文库中。',
    inTrash: (title) => `这个链接指向的“${title}”在回收站中。`,
  },
  history: {
    endAhead: '已无法前进',
    endBehind: '已无法后退',
    noneClosed: '没有关闭过文章',
    closedInTrash: '最近关闭的文章在回收站中。',
  },
  unsaved: {
    behind: '你写的内容已保存，但 Postil 无法更新自己的数据库，磁盘已满时会这样。它会继续尝试。',
    remade: '窗口的数据库已丢失（崩溃时会这样），现已根据日志重建。你的笔记都在。',
    saved: '已保存。',
    retry: '立即重试',
    refused: (why) => `未保存。${why}`,
    retrying: (why) => `未保存，正在重试。${why}`,
    broughtBack: '页面停止时尚未保存的内容已恢复。',
    keptIn: (why, name) => `${why}尚未保存的内容保留在“${name}”中。`,
  },
  anchoring: {
    brokenDown: '无法找到笔记的位置：Postil 中负责查找的部分两次停止运行。你的副本和笔记保持原样。',
    stopped: '已停止查找笔记的位置。没有任何更改。',
  },
  failure: {
    unforeseen: (what) => `出现了 Postil 没有预料到的问题：${what}`,
    unforeseenHere: '出现了 Postil 没有预料到的问题。可重试；如果仍然如此，可重新启动 Postil。',
    malformed: '窗口提出了 Postil 无法理解的请求。没有执行任何操作。',
  },
};
