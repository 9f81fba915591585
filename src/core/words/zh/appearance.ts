import { formsOf } from '../forms.ts';
import type { Words } from '../words.ts';

const { count } = formsOf<'other'>('zh');

export const appearance: Words['appearance'] = {
  theme: '主题',
  themes: {
    system: '跟随系统',
    light: '浅色',
    sepia: '棕褐',
    dark: '深色',
    black: '黑色',
    contrast: '高对比度，浅色',
    'contrast-dark': '高对比度，深色',
    own: '自定义颜色',
  },
  byDay: '白天',
  byNight: '夜间',

  ownColours: { paper: '纸张', ink: '文字', accent: '强调色' },
  doubts: {
    ink: (ratio, least) => `文字在这种纸张颜色上不易阅读：对比度为 ${ratio}:1，正文需要 ${least}:1。`,
    accent: (ratio, least) => `强调色在这种纸张颜色上不易看清：对比度为 ${ratio}:1，达到 ${least}:1 才易读。`,
  },

  typeface: '字体',
  faces: {
    serif: { name: 'Literata', forWhom: '衬线体' },
    sans: { name: 'Source Sans', forWhom: '无衬线体' },
    legible: { name: 'Atkinson', forWhom: '适合低视力者' },
    dyslexic: { name: 'OpenDyslexic', forWhom: '适合阅读障碍者' },
  },
  letters: (n) => count(n, { other: '# 个字符' }),
  paragraphs: '段落',
  spaced: '段间距',
  indented: '首行缩进',
  justify: '两端对齐',
  divide: '在行尾断词',
  languageUnknown: '这篇文章的语言未知，因此不断词。',
  cannotDivide: (language) => `${language}的单词保持完整：Postil 没有为其断词的规则。`,

  colours: { saffron: '黄色', moss: '绿色', sky: '蓝色', rose: '粉色', lilac: '紫色' },
  marks: {
    highlight: (colour) => `${colour}高亮`,
    underline: (colour) => `${colour}下划线`,
    strike: (colour) => `${colour}删除线`,
  },
  called: (name) => `“${name}”`,
};
