import { formsOf } from '../forms.ts';

const { count } = formsOf<'zero' | 'one' | 'two' | 'few' | 'many' | 'other'>('ar');

type Forms = readonly [one: string, two: string, few: string, many: string, other: string];

/** So many of what is counted, in the genitive: as it stands after a verbal noun or a preposition. */
export function counted(n: number, [one, two, few, many, other]: Forms): string {
  return count(n, { zero: other, one, two, few, many, other });
}

/** What is counted in more than one place, each in the genitive. */
const nouns = {
  annotations: ['تعليق واحد', 'تعليقين', '# تعليقات', '# تعليقًا', '# تعليق'],
  articles: ['مقال واحد', 'مقالين', '# مقالات', '# مقالًا', '# مقال'],
  bookmarks: [
    'إشارة مرجعية واحدة',
    'إشارتين مرجعيتين',
    '# إشارات مرجعية',
    '# إشارة مرجعية',
    '# إشارة مرجعية',
  ],
  entries: ['مُدخل واحد', 'مُدخلين', '# مُدخلات', '# مُدخلًا', '# مُدخل'],
  files: ['ملف واحد', 'ملفين', '# ملفات', '# ملفًا', '# ملف'],
  formulas: ['معادلة واحدة', 'معادلتين', '# معادلات', '# معادلة', '# معادلة'],
  highlights: ['تمييز واحد', 'تمييزين', '# تمييزات', '# تمييزًا', '# تمييز'],
  notes: ['ملاحظة واحدة', 'ملاحظتين', '# ملاحظات', '# ملاحظة', '# ملاحظة'],
  parts: ['جزء واحد', 'جزأين', '# أجزاء', '# جزءًا', '# جزء'],
  passages: ['مقطع واحد', 'مقطعين', '# مقاطع', '# مقطعًا', '# مقطع'],
  pictures: ['صورة واحدة', 'صورتين', '# صور', '# صورة', '# صورة'],
  places: ['موضع واحد', 'موضعين', '# مواضع', '# موضعًا', '# موضع'],
  quotes: ['اقتباس واحد', 'اقتباسين', '# اقتباسات', '# اقتباسًا', '# اقتباس'],
  records: ['قيد واحد', 'قيدين', '# قيود', '# قيدًا', '# قيد'],
  replies: ['رد واحد', 'ردين', '# ردود', '# ردًا', '# رد'],
  texts: ['نص واحد', 'نصين', '# نصوص', '# نصًا', '# نص'],
  works: ['عمل واحد', 'عملين', '# أعمال', '# عملًا', '# عمل'],
} satisfies Record<string, Forms>;

/** `3 مقالات`, after what governs it: *من مقالين*. */
export function some(n: number, noun: keyof typeof nouns): string {
  return counted(n, nouns[noun]);
}

/** The same by itself, as after a colon: *مقالان*. Only two of something is another word there. */
export function these(n: number, noun: keyof typeof nouns): string {
  const [one, two, ...more] = nouns[noun];
  return counted(n, [one, two.replaceAll(/أين(?= |$)/g, 'آن').replaceAll(/ين(?= |$)/g, 'ان'), ...more]);
}
