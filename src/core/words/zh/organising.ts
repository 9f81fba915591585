import { formsOf, number } from '../forms.ts';
import type { Words } from '../words.ts';

const { count } = formsOf<'other'>('zh');

const articles = (n: number) => count(n, { other: '# 篇文章' });
const highlights = (n: number) => count(n, { other: '# 处高亮' });
const quoted = (name: string) => `“${name}”`;
const all = (names: readonly string[]) => names.map(quoted).join('');

export const organising: Words['organising'] = {
  articles,
  verbs: {
    restore: '恢复',
    read: '标为已读',
    unread: '标为未读',
    archive: '归档',
    unarchive: '移出归档',
    tag: '添加标签…',
    move: '移到文件夹…',
    trash: '移到回收站',
    openBehind: () => '在后台标签页中打开',
    menu: (n) => `${articles(n)}的菜单`,
  },
  bulk: {
    name: (n) => `对 ${articles(n)}的操作`,
    selected: (n) => `已选择 ${articles(n)}`,
    selectedShort: (n) => `已选 ${number(n)} 篇`,
    clear: '取消选择',
  },
  asked: {
    tag: (n) => `为 ${articles(n)}添加标签`,
    folder: (n) => `将 ${articles(n)}移到文件夹`,
    into: (folder) => `将${quoted(folder)}移到`,
    merge: (tag) => `将标签${quoted(tag)}合并到`,
    make: '新文件夹的名称',
    aTag: '标签',
    aFolder: '文件夹',
    aName: '名称',
    tags: '标签',
    folders: '文件夹',
    noName: '输入名称，然后按 Enter。',
    taken: '已有同名的文件夹。',
    noTag: '没有其他使用此名称的标签。',
    noFolder: '输入文件夹的名称。',
  },
  choices: {
    takeOff: '移除',
    on: (n) => `${number(n)} 篇已有`,
    newTag: (tag) => `新标签${quoted(tag)}`,
    outOfFolder: '移出文件夹',
    newFolder: (name) => `新文件夹${quoted(name)}`,
    newFolderIn: (name, path) => `在“${path}”中新建文件夹${quoted(name)}`,
  },
  acts: {
    mark: {
      unread: {
        doing: (n) => `正在将 ${articles(n)}标为未读`,
        done: (n) => `已将 ${articles(n)}标为未读`,
      },
      reading: {
        doing: (n) => `正在将 ${articles(n)}标为在读`,
        done: (n) => `已将 ${articles(n)}标为在读`,
      },
      read: {
        doing: (n) => `正在将 ${articles(n)}标为已读`,
        done: (n) => `已将 ${articles(n)}标为已读`,
      },
    },
    archive: {
      doing: (n) => `正在归档 ${articles(n)}`,
      done: (n) => `已归档 ${articles(n)}`,
    },
    unarchive: {
      doing: (n) => `正在将 ${articles(n)}移出归档`,
      done: (n) => `已将 ${articles(n)}移出归档`,
    },
    tag: (tags) => ({
      doing: (n) => `正在为 ${articles(n)}添加标签${all(tags)}`,
      done: (n) => `已为 ${articles(n)}添加标签${all(tags)}`,
    }),
    untag: (tags) => ({
      doing: (n) => `正在从 ${articles(n)}移除标签${all(tags)}`,
      done: (n) => `已从 ${articles(n)}移除标签${all(tags)}`,
    }),
    moveTo: (folder) => ({
      doing: (n) => `正在将 ${articles(n)}移到${quoted(folder)}`,
      done: (n) => `已将 ${articles(n)}移到${quoted(folder)}`,
    }),
    moveToNew: (folder) => ({
      doing: (n) => `正在将 ${articles(n)}移到${quoted(folder)}`,
      done: (n) => `已将 ${articles(n)}移到新文件夹${quoted(folder)}`,
    }),
    moveOut: {
      doing: (n) => `正在将 ${articles(n)}移出所在文件夹`,
      done: (n) => `已将 ${articles(n)}移出所在文件夹`,
    },
    trash: {
      doing: (n) => `正在将 ${articles(n)}移到回收站`,
      done: (n) => `已将 ${articles(n)}移到回收站`,
    },
    restore: {
      doing: (n) => `正在恢复 ${articles(n)}及其笔记`,
      done: (n) => `已恢复 ${articles(n)}及其笔记`,
    },
    madeFolder: (name) => `已新建文件夹${quoted(name)}`,
    renamedFolder: (name) => `已将文件夹重命名为${quoted(name)}`,
    movedFolder: '已移动文件夹',
    deletingFolder: (name) => `正在删除文件夹${quoted(name)}`,
    deletedFolder: (name) => `已删除文件夹${quoted(name)}`,
    savedSearch: (name) => `已保存搜索${quoted(name)}`,
    changedSearch: '已更改保存的搜索',
    deletedSearch: '已删除保存的搜索',
    deletingTag: (tag) => `正在移除标签${quoted(tag)}`,
    deletedTag: (tag) => `已删除标签${quoted(tag)}`,
    mergingTag: (tag) => `正在合并标签${quoted(tag)}`,
    mergedTag: (tag, into) => `已将标签${quoted(tag)}合并到${quoted(into)}`,
    renamingTag: (tag) => `正在重命名标签${quoted(tag)}`,
    renamedTag: (tag, to) => `已将标签${quoted(tag)}重命名为${quoted(to)}`,
    on: (done, { articles: some = 0, highlights: marked = 0, searches = 0 }) =>
      `${done}，涉及 ${[
        ...(some > 0 ? [articles(some)] : []),
        ...(marked > 0 ? [highlights(marked)] : []),
        ...(searches > 0 ? [count(searches, { other: '# 个保存的搜索' })] : []),
      ].join('、')}`,
    emptyingTrash: '正在清空回收站',
  },
  told: {
    done: (what) => `${what}。`,
    doneInPart: (what) => `${what}。随后已停止。`,
    nothing: '没有任何更改',
    undoing: (what) => `正在撤销：${what}`,
    redoing: (what) => `正在重做：${what}`,
    undone: (what) => `已撤销：${what}`,
    redone: (what) => `已重做：${what}`,
    nothingToUndo: '没有可撤销的操作',
    nothingToRedo: '没有可重做的操作',
    butFor: (done, kept) => `${done}；此后有更改的 ${count(kept, { other: '# 项' })}保持原样`,
  },
  trash: {
    holds: (n) => `${articles(n)}及其笔记，保留到清空回收站时为止。`,
    ask: '清空回收站…',
    title: '清空回收站',
    gone: ({ highlights: marked = 0, notes = 0, texts = 0 }) =>
      `{articles}将永久删除，连同 ${[
        ...(marked > 0 ? [highlights(marked)] : []),
        ...(notes > 0 ? [count(notes, { other: '# 条笔记' })] : []),
        count(texts, { other: '# 份保存的正文' }),
      ].join('、')}。此操作无法撤销。`,
    goneArticles: articles,
    untouched: '磁盘上的文件不受影响。此前的备份和文库副本仍含有原来的内容。图片留在文库的文件夹中。',
    keep: '全部保留',
    empty: '清空回收站',
    isEmpty: '回收站是空的',
    emptied: (n) => `回收站中的 ${articles(n)}已永久删除。`,
  },
};
