import { formsOf, isolate, number } from '../forms.ts';
import type { Words } from '../words.ts';

const { count } = formsOf<'zero' | 'one' | 'two' | 'few' | 'many' | 'other'>('ar');

const highlightsOf = (n: number) =>
  count(n, {
    zero: 'لا تمييزات',
    one: 'تمييز واحد',
    two: 'تمييزان',
    few: '# تمييزات',
    many: '# تمييزًا',
    other: '# تمييز',
  });
const timesOf = (n: number) =>
  count(n, {
    zero: 'ولا مرة',
    one: 'مرة واحدة',
    two: 'مرتين',
    few: '# مرات',
    many: '# مرة',
    other: '# مرة',
  });

export const marks: Words['reader']['marks'] = {
  toolbar: 'تمييز هذا المقطع',
  in: (colour) => `تمييز: ${isolate(colour)}`,
  changeTo: (colour) => `تغيير إلى: ${isolate(colour)}`,
  underline: 'تسطير',
  strike: 'شطب',
  everywhere: 'تمييز هذه الكلمات حيثما وردت',
  everywhereName: 'تمييز كل المواضع',
  note: 'ملاحظة',
  write: 'كتابة ملاحظة',
  edit: 'تحرير الملاحظة',
  copy: 'نسخ',
  copied: 'نُسخ',
  delete: 'حذف',
  deleteIt: 'حذف التمييز',
  nameColours: 'تسمية الألوان…',
  nameColoursName: 'تسمية الألوان',

  menu: {
    selection: 'ما هو محدّد',
    highlight: 'هذا التمييز',
    text: 'النص',
    citation: 'نسخ الاقتباس مع مصدره',
    markdown: 'نسخ بصيغة Markdown',
    link: 'نسخ رابط إليه',
    sentence: 'تحديد هذه الجملة',
    all: 'تحديد الكل',
    find: 'البحث في المقال',
    aloud: 'القراءة بصوت عالٍ من هنا',
    openLink: 'فتح الرابط…',
    copyAddress: 'نسخ عنوان الرابط',
    addressCopied: 'نُسخ عنوان الرابط',
  },

  made: {
    highlight: (colour) => `مُيّز: ${isolate(colour)}`,
    underline: 'سُطّر',
    strike: 'شُطب',
  },
  all: {
    nothing: 'لم يُعثر على شيء',
    tooMany: (n) => `ترد هذه الكلمات هنا ${timesOf(n)}، وهذا أكثر من أن يُميّز. حدّد كلمات أكثر.`,
    many: (n) => `ترد هذه الكلمات هنا ${timesOf(n)}.`,
    doIt: 'تمييز الكل',
    once: 'ترد هذه الكلمات هنا مرة واحدة فقط.',
    already: (n) => `المواضع كلها مميّزة بالفعل (${number(n)}).`,
    done: (n) =>
      count(n, {
        zero: 'لم يُميّز أي موضع.',
        one: 'مُيّز موضع واحد.',
        two: 'مُيّز موضعان.',
        few: 'مُيّزت # مواضع.',
        many: 'مُيّز # موضعًا.',
        other: 'مُيّز # موضع.',
      }),
  },

  here: {
    title: 'التمييزات هنا',
    at: (at, of, mark) => `${number(at)} من ${number(of)}: ${mark}`,
    first: (at, of, mark) => `${highlightsOf(of)} هنا. ${number(at)} من ${number(of)}: ${mark}`,
  },
  spoken: {
    mark: (mark, quote) => `${mark}: ${isolate(quote)}`,
    noted: (mark, quote, note) => `${mark}: ${isolate(quote)}. الملاحظة: ${isolate(note)}`,
    taken: (passage) => `أُضيف: ${isolate(passage)}`,
    left: (passage) => `استُبعد: ${isolate(passage)}`,
    both: (changes) => changes.join('؛ '),
    noFurther: 'لا يمكن أبعد من ذلك',
  },
  deleted: {
    highlight: 'حُذف التمييز.',
    note: 'حُذفت الملاحظة.',
    quoted: (quote) => `حُذف التمييز: «${isolate(quote)}»`,
    noted: (quote) => `حُذف التمييز مع ملاحظته: «${isolate(quote)}»`,
  },

  steps: {
    highlight: 'تمييز',
    highlights: highlightsOf,
    whole: 'ملاحظة على المقال',
    ends: 'تغيير الحدود',
    colour: 'اللون',
    note: 'الملاحظة',
    tags: 'الوسوم',
    deletion: 'الحذف',
    restoring: 'الاستعادة',
  },
  undo: {
    done: (step) => `تم التراجع: ${isolate(step)}`,
    nothing: 'لا شيء للتراجع عنه',
    waits: 'لا يمكن التراجع قبل أن يُحفظ كل شيء.',
    changed: 'تغيرت الملاحظة في مكان آخر منذ ذلك الحين؛ لم يتم التراجع عن شيء.',
    changedThat: (what) => `تغير في مكان آخر منذ ذلك الحين: ${isolate(what)}. لم يتم التراجع عن شيء.`,
    part: 'تغير جزء من ذلك في مكان آخر وبقي كما هو؛ وتم التراجع عن الباقي.',
  },
  redo: {
    done: (step) => `تمت الإعادة: ${isolate(step)}`,
    nothing: 'لا شيء لإعادته',
    waits: 'لا تمكن الإعادة قبل أن يُحفظ كل شيء.',
    changed: 'تغيرت الملاحظة في مكان آخر منذ ذلك الحين؛ لم تتم إعادة شيء.',
    changedThat: (what) => `تغير في مكان آخر منذ ذلك الحين: ${isolate(what)}. لم تتم إعادة شيء.`,
    part: 'تغير جزء من ذلك في مكان آخر وبقي كما هو؛ وتمت إعادة الباقي.',
  },
};
