import { number } from '../forms.ts';
import type { Words } from '../words.ts';

export const safety: Words['safety'] = {
  unwritten: {
    record: '文库日志',
    copyOfEntry: '该条目的副本',
    copyOfRecord: '文库日志的副本',
    secondCopy: '第二个文件夹中的副本',
    lock: '文库的锁',
  },
  reasons: {
    closed: '没有以写入方式打开',
    noMoreNumbers: '编号已用完',
    changedByOther: '在 Postil 打开期间被其他程序更改。需关闭 Postil 再重新启动',
    deleted: '已被删除，不再完整',
    readBackOther: '读回的内容与写入的不同',
  },
  record: {
    noBeginning: (path) =>
      `文库日志的开头有误，已保持原样：“${path}”。可放回它的副本，或移走它所在的文件夹，从空文库开始。`,
    newer: '这个文库由更新版本的 Postil 写入，未作改动。可用那个版本打开。',
    damagedEntry: '文库日志中有一个条目已损坏。',
    notThere: (path) => `指定的位置还没有文库：“${path}”。`,
    notOpened: (path) => `无法打开文库日志：“${path}”。你有读写权限吗？`,
    unequalCopy: '文库日志的一个副本与它不一致，已丢弃。日志本身保持原样。',
    noAnswer: '日志压缩已结束，但没有结果。',
  },
  damage: {
    missing: (n, first, last) =>
      `文库日志缺少 ${number(n)} 个条目（编号 ${n === 1 ? first : `${first} 至 ${last}`}），其余都在。`,
    damaged: '文库日志中有一个条目已损坏，已略去，其余都在。',
    damagedAndKept: (name) => `文库日志中有一个条目已损坏，已略去，其余都在。它的副本保留为“${name}”。`,
    tornAndKept: (name) =>
      `文库日志的最后一个条目不完整，像是断电所致。该条目从未确认保存，已保留为“${name}”，之前的条目都在。`,
    tornAndLeft: (why) => `文库日志的最后一个条目不完整，像是断电所致。${why}写入成功之前，不会保存新内容。`,
  },
  mended: {
    gone: '文库日志缺失。',
    headless: '文库日志的开头有误。',
    cutOff: '文库日志缺少结尾。',
    fromEntries: (n) => `已用完整的条目重建：共 ${number(n)} 条。`,
    fromCopy: (at, n) => `已用 ${at} UTC 的副本和此后完整的条目重建：共 ${number(n)} 条。`,
    kept: (name) => `原有内容保留为“${name}”。`,
    notice: (sentences) => sentences.join(''),
  },
  busy: {
    app: 'Postil 已打开这个文库。需先关闭 Postil。',
    command: '另一个 Postil 正在使用这个文库，没有释放。可等它完成后重试。',
    restoring: 'Postil 已打开这个文库。需先关闭 Postil，再恢复备份。',
    noAnswer: '正在运行的 Postil 没有响应。可重试，或先关闭它。',
  },
  command: {
    malformed: '有一条命令发来的内容不是操作。没有任何更改。',
    tooLarge: '有一条命令发来的内容超出 Postil 一次能接收的量。',
  },
  ownFolder: '这个文件夹属于文库本身。需选择其他文件夹。',
  backup: {
    stopped: '备份已停止，没有写入文件。',
    restoringStopped: '恢复已停止，没有任何更改。',
    notThere: (name) => `找不到“${name}”。`,
    noBackup: (name) => `“${name}”不是完整的 Postil 备份，因此没有任何更改。`,
    newer: (name) => `“${name}”由更新版本的 Postil 制作。可用那个版本恢复。`,
  },
};
