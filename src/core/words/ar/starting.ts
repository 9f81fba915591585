import { formsOf, isolate } from '../forms.ts';
import type { Words } from '../words.ts';

const { count } = formsOf<'zero' | 'one' | 'two' | 'few' | 'many' | 'other'>('ar');

/** Behind a colon, or as a subject. */
const articlesOf = (n: number) =>
  count(n, {
    zero: 'لا مقالات',
    one: 'مقال واحد',
    two: 'مقالان',
    few: '# مقالات',
    many: '# مقالًا',
    other: '# مقال',
  });
const annotationsIn = (annotations: number, articles: number) =>
  `${count(annotations, {
    zero: 'لا تعليقات',
    one: 'تعليق واحد',
    two: 'تعليقان',
    few: '# تعليقات',
    many: '# تعليقًا',
    other: '# تعليق',
  })} في ${count(articles, {
    zero: '# مقال',
    one: 'مقال واحد',
    two: 'مقالين',
    few: '# مقالات',
    many: '# مقالًا',
    other: '# مقال',
  })}`;

export const starting: Words['starting'] = {
  refused: 'تعذّر بدء Postil',
  notOpened: 'تعذّر فتح المكتبة',
  nothingChanged: 'لم يتغير شيء. أغلق Postil، وعالج ما تقوله الجملة، ثم ابدأه من جديد.',
  readingIn: 'جارٍ قراءة المكتبة',
  databaseFull:
    'لا يستطيع Postil فتح قاعدة بياناته، كما يحدث حين يمتلئ القرص. ملاحظاتك في أمان. أفسح بعض المساحة: يتابع Postil حالما يستطيع.',
  recovered: {
    backup: (annotations, articles, kept) =>
      `استُعيدت النسخة الاحتياطية: ${annotationsIn(annotations, articles)}.${kept === null ? '' : ` ما كان هنا من قبل محفوظ باسم ${isolate(kept)}.`}`,
    journal: (annotations, articles, kept) => {
      const done =
        annotations === 0
          ? `قُرئ من السجل: ${articlesOf(articles)}.`
          : `استُعيد من السجل: ${annotationsIn(annotations, articles)}.`;
      return kept === null ? done : `${done} ما كان في قاعدة البيانات محفوظ في ${isolate(kept)}.`;
    },
    pageAsItWas: 'توقفت الصفحة على نحو غير متوقع وأُعيد تحميلها. أنت حيث كنت.',
    pageAtLibrary: 'توقفت الصفحة على نحو غير متوقع وأُعيد تحميلها. تُعرض المكتبة بدلًا مما كان مفتوحًا.',
  },
  firstNotes: {
    marking:
      'تقف الملاحظة إلى جانب سطرها. حدّد أي كلمات لتمييزها؛ واضغط **N** لتجيب في الهامش. هذه الملاحظة لك، فحرّرها أو احذفها.',
    keys: 'لا حاجة إلى الفأرة: المفتاح **→** ينتقل من جملة إلى جملة، والمفاتيح **1**–**5** تميّز جملة، والمفتاح **?** يعرض كل المفاتيح. المفتاح **F9** لا يترك إلا النص، والزر *Aa* في الشريط يضبط الخط.\n\nكل شيء يبقى على هذا الحاسوب. *تصدير* يأخذ ملاحظاتك معك بصيغة Markdown.',
  },
};
