import { formsOf, isolate, number } from '../forms.ts';
import type { Words } from '../words.ts';
import { problems } from './templates-problems.ts';
import { said } from './templates-said.ts';
import { sample } from './templates-sample.ts';

const { count } = formsOf<'zero' | 'one' | 'two' | 'few' | 'many' | 'other'>('ar');

export const templates: Words['templates'] = {
  title: 'القوالب',
  shipped: { plain: 'اقتباسات بسيطة', zotero: 'على طريقة Zotero', quotes: 'اقتباسات من سطر واحد' },
  list: {
    shipped: 'المرفقة بـ Postil',
    own: 'قوالبك',
    used: 'مستخدم',
    bringBack: 'التراجع عن الحذف',
  },
  editor: {
    name: 'اسم القالب',
    readOnly: 'هذا القالب مرفق بـ Postil. أنشئ نسخة منه لتعديلها.',
    use: 'استخدامه',
    copy: 'إنشاء نسخة',
    delete: 'حذف',
    deleteThis: 'حذف هذا القالب',
    fields: {
      article: { label: 'أول الملف', hint: 'العنوان وما تريده في الأعلى' },
      highlight: { label: 'كل تمييز', hint: 'الاقتباس والملاحظة والوسوم' },
      fileName: { label: 'اسم الملف', hint: 'من غير ‎.md' },
    },
    values: 'ما يمكن أن يتضمنه القالب',
    caret: 'ضع المؤشر حيث تريد، ثم انقر هنا لإدراج قيمة.',
    problem: '{place}: {problem}',
    place: (line, column) => `السطر ${number(line)}، العمود ${number(column)}`,
  },
  preview: {
    region: 'الناتج',
    of: 'الناتج من «{title}»',
    ofSample: 'الناتج من «{title}»، وهو مقال متخيّل',
    label: 'معاينة',
    stale: 'معاينة سابقة للخطأ',
  },
  told: {
    used: (name) => `تُكتب الملاحظات من الآن بالقالب «${isolate(name)}».`,
    full: (most) =>
      `لك أن تنشئ ${count(most, {
        zero: '# قالب',
        one: 'قالبًا واحدًا',
        two: 'قالبين',
        few: '# قوالب',
        many: '# قالبًا',
        other: '# قالب',
      })} على الأكثر. احذف واحدًا أولًا.`,
    copied: (name) => `«${isolate(name)}» لك، ويمكنك تعديله.`,
    deleted: (name) => `حُذف «${isolate(name)}».`,
    back: (name) => `عاد «${isolate(name)}».`,
  },
  copyEnding: (copy) => (copy === 1 ? ' (نسخة)' : ` (نسخة ${number(copy)})`),
  said,
  sample,
  problems,
};
