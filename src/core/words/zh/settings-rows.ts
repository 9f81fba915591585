import type { Words } from '../words.ts';

export const rows: Words['settings']['rows'] = {
  language: {
    words: '语言',
    more: 'Postil 界面的语言。文章保持原文。',
    also: '翻译 界面 中文 english 英语 deutsch 德语 français 法语 español 西班牙语 العربية 阿拉伯语',
  },
  face: { words: '字体', also: '字形 衬线 无衬线 阅读障碍 低视力 literata atkinson' },
  textSize: { words: '文字大小', also: '字号 字体大小 放大 缩小 缩放' },
  measure: { words: '行长', also: '行宽 版心 栏宽 字符数 窄 宽' },
  lineHeight: { words: '行高', also: '行距 行间距 间距' },
  paragraphs: { words: '段落与行', also: '缩进 段间距 两端对齐 断词 连字符 左对齐' },
  ruler: {
    words: '阅读尺',
    more: '突出正在阅读的一行或一段，其余变暗。',
    also: '专注 行 辅助线 遮罩',
  },
  finding: {
    words: '在文章中查找',
    more: '查找栏中也有这些开关。',
    also: '搜索 区分大小写 全字匹配 重音 变音符号 正则表达式',
  },
  theme: {
    words: '主题',
    also: '颜色 配色 深色 浅色 棕褐 夜间模式 黑色 对比度 系统 自定义 纸张 文字 强调色 背景',
  },
  sidebar: { words: '显示侧边栏', also: '面板 左侧 导航 隐藏' },
  colour: {
    words: '下一处高亮的颜色',
    more: '默认为上次使用的颜色，也可另选。',
    also: '荧光笔 标记 默认',
  },
  colourNames: {
    words: '颜色名称',
    more: '每种颜色代表什么？显示颜色的地方都会显示名称。',
    also: '高亮 标签 分类 含义 黄色 绿色 蓝色 粉色 紫色',
  },
  signs: {
    words: '为每种颜色加上线条',
    more: '每种颜色下方有各自的线条，不辨颜色也能区分。',
    also: '色盲 色弱 图案 下划线 记号 无障碍',
  },
  template: {
    words: '模板',
    more: '笔记如何写成 Markdown。',
    also: 'obsidian logseq markdown liquid 格式',
  },
  headings: { words: '按文章的小标题分节', also: 'markdown 大纲 章节' },
  times: { words: '注明每个片段的标记时间', also: '日期 时间戳 markdown' },
  links: { words: '附上返回每个片段的链接', also: 'postil 地址 网址 markdown' },
  properties: { words: '属性', also: 'front matter yaml 元数据 标题 作者 标签 键' },
  notesFolder: {
    words: '笔记文件夹',
    more: '每篇文章一个 Markdown 文件，与你写在里面的内容合并。',
    also: 'obsidian 仓库 实时 markdown 自动 更新 同步',
  },
  importNotes: {
    words: '其他来源的笔记',
    also: '导入 kindle readwise hypothesis zotero omnivore',
    leads: '导入笔记…',
  },
  watched: {
    words: '监视的文件夹',
    more: '其中的新文件会自动进入文库。',
    also: '监控 文件夹 自动 添加 目录 同步',
  },
  addFolder: {
    words: '添加文件夹（仅一次）',
    also: '添加 文件 导入 文章 目录',
    leads: '添加文件夹…',
  },
  rate: { words: '语速', also: '速度 声音 朗读 快 慢 语音' },
  voices: { words: '语音', also: '嗓音 声音 语言 朗读 文字转语音 tts' },
  backUp: {
    words: '备份',
    more: '全部存入一个文件：文章、笔记、图片、设置。',
    also: '复制 保存 zip 归档',
    leads: '备份…',
  },
  restore: { words: '恢复备份', also: '还原 找回 zip', leads: '恢复…' },
  second: {
    words: '第二个文件夹与文库状况',
    more: '其他磁盘上的副本、快照、修复情况、网络、运行记录。',
    also: '健康 备份 副本 快照 恢复 网络 流量 日志 版本 隐私',
    leads: '文库状况…',
  },
  exchange: {
    words: '将全部设置存为文件',
    more: '可带到另一台电脑，或留待日后恢复。导入前会先显示将要更改的内容。',
    also: '导出 导入 设置 json 迁移 电脑 分享',
  },
  updates: {
    words: '检查新版本',
    more: '是否有更新的 Postil。未经你同意，不会询问任何服务器。',
    also: '更新 升级 最新 版本 网络',
  },
};
