import { number } from '../forms.ts';
import type { Words } from '../words.ts';

export const safety: Words['safety'] = {
  unwritten: {
    record: '文库日志',
    copyOfEntry: '该条目的副本',
    copyOfRecord: '文库日志的副本',
    secondCopy: '第二文件夹中的副本',
    lock: '文库的锁',
  },
  reasons: {
    closed: '它没有以写入方式打开',
    noMoreNumbers: '编号已用完',
    changedByOther: 'Postil 打开期间它被其他程序更改了。请关闭 Postil 再重新启动',
    deleted: '它被删除了，已不完整',
    readBackOther: '读回的内容与写入的不同',
  },
  record: {
    noBeginning: (path) =>
      `文库日志的开头不对，已保持原样：“${path}”。请放回它的副本，或移走它所在的文件夹，从空文库开始。`,
    newer: '此文库由更新版本的 Postil 写入，没有改动。请用那个版本打开。',
    damagedEntry: '文库日志中有一个条目已损坏。',
    notThere: (path) => `要找的地方还没有文库：“${path}”。`,
    notOpened: (path) => `无法打开文库日志：“${path}”。你有读写权限吗？`,
    unequalCopy: '文库日志的一个副本与它不一致，已丢弃。日志本身保持原样。',
    noAnswer: '压缩日志没有得到回应就结束了。',
  },
  damage: {
    missing: (n, first, last) =>
      `文库日志缺少 ${number(n)} 个条目（编号 ${n === 1 ? first : `${first} 至 ${last}`}），其余都在。`,
    damaged: '文库日志中有一个条目已损坏，已略去，其余都在。',
    damagedAndKept: (name) => `文库日志中有一个条目已损坏，已略去，其余都在。它的副本保留为“${name}”。`,
    tornAndKept: (name) =>
      `文库日志的最后一个条目不完整，像是断电所致。它从未被确认已保存。它已保留为“${name}”，之前的都在。`,
    tornAndLeft: (why) => `文库日志的最后一个条目不完整，像是断电所致。${why}在此之前，不会保存新内容。`,
  },
  mended: {
    gone: '文库日志不见了。',
    headless: '文库日志的开头不对。',
    cutOff: '文库日志缺了结尾。',
    fromEntries: (n) => `已用完整的条目重建：共 ${number(n)} 条。`,
    fromCopy: (at, n) => `已用 ${at} UTC 的副本和此后完整的条目重建：共 ${number(n)} 条。`,
    kept: (name) => `原有内容保留为“${name}”。`,
    notice: (sentences) => sentences.join(''),
  },
  busy: {
    app: 'Postil 已用此文库打开。请先关闭它。',
    command: '另一个 Postil 正在使用此文库，没有放开。等它完成后再试。',
    restoring: 'Postil 正打开着此文库。请关闭它，再恢复备份。',
    noAnswer: '正在运行的 Postil 没有回应。请重试，或先关闭它。',
  },
  command: {
    malformed: '有一条命令发来的不是操作。没有任何更改。',
    tooLarge: '有一条命令发来的内容超出 Postil 一次能接收的量。',
  },
  ownFolder: '那个文件夹属于文库本身。请选择你自己的文件夹。',
  backup: {
    stopped: '备份已停止，没有写入文件。',
    restoringStopped: '恢复已停止，没有任何更改。',
    notThere: (name) => `“${name}”不在那里。`,
    noBackup: (name) => `“${name}”不是完整的 Postil 备份，因此没有任何更改。`,
    newer: (name) => `“${name}”由更新版本的 Postil 制作。请用那个版本恢复。`,
  },
};
