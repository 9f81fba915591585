import { number } from '../forms.ts';
import type { Words } from '../words.ts';

export const sidebar: Words['sidebar'] = {
  views: '视图',
  rename: '重命名',
  fold: (name) => `收起“${name}”`,
  unfold: (name) => `展开“${name}”`,
  menuOf: (name) => `“${name}”的菜单`,
  trash: {
    menu: '回收站的菜单',
    empty: '清空回收站…',
  },
  folders: {
    title: '文件夹',
    new: '新建文件夹',
    name: '文件夹名称',
    inside: '在其中新建文件夹',
    into: '移到…',
    toTop: '移到最上层',
    delete: '删除文件夹',
  },
  searches: {
    title: '保存的搜索',
    name: '保存的搜索的名称',
    asks: '搜索条件',
    change: '更改搜索条件',
    delete: '删除保存的搜索',
  },
  tags: {
    title: '标签',
    name: '标签名称',
    menuOf: (tag) => `标签“${tag}”的菜单`,
    merge: '合并到…',
    delete: '删除标签',
    refused: (most) => `标签只能有一行，最多 ${number(most)} 个字符，不能含逗号。`,
    all: (n) => `全部 ${number(n)} 个标签`,
  },
};
