import type { Words } from '../words.ts';

export const updates: Words['updates'] = {
  running: (version) => `当前版本是 Postil ${version}。`,
  contacts: (host) => `每天最多询问 ${host} 一次，不透露与你有关的任何信息。不会下载或安装任何内容。`,
  noAddress: '这个构建没有可询问的地址，因此无法检查新版本。请到获取它的地方查看。',
  store: '新版本由安装 Postil 的来源提供，因此它不会自行检查。',
  now: '立即检查',
  looking: (host) => `正在询问 ${host}`,
  current: (ago) => `没有更新的版本。上次询问：${ago}。`,
  newer: (version) => `Postil ${version} 已发布。`,
  page: '前往获取…',
  unreachable: (host, ago) => `无法连接 ${host}。上次尝试：${ago}。`,
  strange: (host, ago) => `Postil 无法理解 ${host} 的回答。上次尝试：${ago}。`,
  found: (version) => `Postil ${version} 已发布。可在设置中前往获取。`,
  question: {
    ask: '检查新版本吗？',
    detail: (host, address) =>
      `Postil 每天最多询问 ${host} 一次最新版本：${address}\n\n所有人发出的询问都相同。其中没有标识符，没有 Cookie，也没有与你、这台电脑或你的文章有关的任何信息；与任何服务器一样，对方会看到询问来自哪个网络地址。不会下载或安装任何内容，你可以随时关闭。`,
    yes: '检查新版本',
    no: '保持关闭',
  },
};
