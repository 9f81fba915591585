import { formsOf, isolate, number } from '../forms.ts';
import type { Words } from '../words.ts';

const { count } = formsOf<'zero' | 'one' | 'two' | 'few' | 'many' | 'other'>('ar');

export const notes: Words['notes'] = {
  card: {
    doubts: {
      moved: 'انتقل مع نصه',
      changed: 'عُدّل المقطع',
      uncertain: 'أهذا هو الموضع؟',
      orphan: 'لم يُعثر عليه في هذا النص',
    },
    whole: 'ملاحظة على المقال',
    named: (mark, quote) => `${mark}: ${isolate(quote)}`,
    onWhole: 'على المقال',
    write: 'كتابة ملاحظة',
    more: 'عرض الكل',
    less: 'عرض أقل',
    created: (time) => `أُنشئت: ${time}`,
    changed: (time) => `عُدّلت: ${time}`,
  },
  tools: {
    edit: 'تحرير الملاحظة',
    copy: 'نسخ',
    copyName: 'نسخ الملاحظة',
    copied: 'نُسخت.',
    delete: 'حذف',
    deleteNote: 'حذف الملاحظة',
    deleteBoth: 'حذف التمييز وملاحظته',
    more: 'المزيد',
    moreName: 'المزيد لهذه الملاحظة',
  },
  menu: {
    link: 'نسخ الرابط',
    citation: 'نسخ الاقتباس مع مصدره',
    quote: 'نسخ الاقتباس',
    markdown: 'نسخ بصيغة Markdown',
    versions: 'الإصدارات السابقة',
  },
  copied: {
    quote: 'نُسخ الاقتباس.',
    citation: 'نُسخ الاقتباس مع مصدره.',
    markdown: 'نُسخ التمييز بصيغة Markdown.',
    link: 'نُسخ الرابط.',
    whole: {
      citation: 'نُسخ المصدر.',
      markdown: 'نُسخت الملاحظة بصيغة Markdown.',
      link: 'نُسخ الرابط.',
    },
  },

  editor: {
    name: 'ملاحظة',
    placeholder: 'اكتب في الهامش',
    field: 'ملاحظة، بصيغة Markdown',
    saved: 'حُفظ',
    saving: 'جارٍ الحفظ',
    failed: 'لم يُحفظ، تُعاد المحاولة',
    retry: 'إعادة المحاولة الآن',
  },
  linking: {
    articles: 'المقالات',
    highlights: 'التمييزات',
    hint: (key) => `${isolate(key)} لتمييزاته`,
    someArticles: (n, key) =>
      `${count(n, {
        zero: 'لا مقالات',
        one: 'مقال واحد',
        two: 'مقالان',
        few: '# مقالات',
        many: '# مقالًا',
        other: '# مقال',
      })}، ${isolate(key)} لتمييزات أحدها`,
    someHighlights: (n) =>
      count(n, {
        zero: 'لا تمييزات',
        one: 'تمييز واحد',
        two: 'تمييزان',
        few: '# تمييزات',
        many: '# تمييزًا',
        other: '# تمييز',
      }),
    quoted: (quote) => `«${isolate(quote)}»`,
    linked: (words) => `أُضيف رابط إلى ${isolate(words)}`,
  },
  tags: {
    name: 'الوسوم',
    field: 'الوسوم، تفصل بينها فواصل',
    added: (tag) => `أُضيف الوسم ${isolate(tag)}`,
    removed: (tag) => `أُزيل الوسم ${isolate(tag)}`,
    remove: (tag) => `إزالة الوسم ${isolate(tag)}`,
  },

  filter: {
    name: 'عرض هذه فقط',
    colour: (colour) => `${isolate(colour)} فقط`,
    tag: 'ما له هذا الوسم فقط',
    moreTags: (n) =>
      count(n, {
        zero: 'لا وسوم أخرى',
        one: 'وسم آخر',
        two: 'وسمان آخران',
        few: '# وسوم أخرى',
        many: '# وسمًا آخر',
        other: '# وسم آخر',
      }),
    some: (shown, all) => `المعروض ${number(shown)} من ${number(all)}`,
    all: 'يُعرض الكل',
    showAll: 'عرض الكل',
  },
  trash: {
    title: (n) => `المحذوفات (${number(n)})`,
    when: (time) => `حُذف: ${time}`,
    restore: 'استعادة',
    note: 'استُعيدت الملاحظة',
    highlight: 'استُعيد التمييز',
    more: 'عرض المزيد',
  },
  versions: {
    title: 'الإصدارات السابقة',
    restore: 'استعادة هذا النص',
    restored: 'عاد النص السابق.',
    none: 'لا إصدار أسبق محفوظًا: ما يُكتب بلا توقف طويل يُعد إصدارًا واحدًا.',
  },
};
