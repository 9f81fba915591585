import { list } from '../forms.ts';
import type { Words } from '../words.ts';

export const keys: Words['keys'] = {
  names: {
    Mod: 'Ctrl',
    Alt: 'Alt',
    Shift: 'Shift',
    Enter: 'Enter',
    Escape: 'Esc',
    Tab: 'Tab',
    Space: '空格',
    Backspace: 'Backspace',
    Delete: 'Delete',
    Insert: 'Insert',
    Home: 'Home',
    End: 'End',
    PageUp: 'Page Up',
    PageDown: 'Page Down',
    arrow: '方向键',
  },
  together: (names) => names.join(' '),
  behind: (said, keys) => `${said}（${keys}）`,

  intro: '选择某个快捷键即可更改。方向键、Enter、Esc、Tab 和空格键的作用处处相同，不可更改。',
  always: '固定不变',
  alwaysIn: (place) => `${place}：固定不变`,
  fiveColours: '第一至第五种颜色',
  also: '按键 键盘 热键',

  changeOrRemove: '更改或移除',
  change: (keys, action) => `更改“${action}”的快捷键 ${keys}`,
  add: '添加快捷键',
  addFor: (action) => `为“${action}”添加快捷键`,
  reset: '重置',
  resetFor: (action) => `重置“${action}”的快捷键`,

  newFor: (action) => `“${action}”的新快捷键`,
  press: '按下新的快捷键',
  pressFor: (action) => `“${action}”的新快捷键：直接按下，Esc 取消`,
  take: '改用于此处',
  keep: '保持原样',
  leave: '取消',
  remove: '移除快捷键',

  refusals: {
    system: (keys) => `${keys} 由系统占用。可换其他按键。`,
    editing: (keys) => `${keys} 在所有文本中用于复制、粘贴或撤销。可换其他按键。`,
    types: (keys) => `${keys} 在许多键盘上会输入字符。需去掉 Ctrl 或 Alt。`,
    always: (keys) => `${keys} 的作用处处相同，不能更改。可换其他按键。`,
    ahead: (keys) => `单按 ${keys} 会在列表中跳到某个标题。需同时按住 Ctrl 或 Alt。`,
    none: () => '这个按键没有可保存的名称。可换其他按键。',
  },
  clash: (keys, actions) => `${keys} 目前用于${list(actions.map((one) => `“${one}”`))}。`,
  now: (action, keys) => `“${action}”的快捷键现在是 ${keys.join(' 或 ')}`,
  noneNow: (action) => `“${action}”现在没有快捷键`,
};
