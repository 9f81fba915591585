import { formsOf, isolate, number } from '../forms.ts';
import type { Words } from '../words.ts';

const { count } = formsOf<'zero' | 'one' | 'two' | 'few' | 'many' | 'other'>('ar');

const articlesOf = (n: number) =>
  count(n, {
    zero: 'لا مقالات',
    one: 'مقال واحد',
    two: 'مقالان',
    few: '# مقالات',
    many: '# مقالًا',
    other: '# مقال',
  });
const annotationsOf = (n: number) =>
  count(n, {
    zero: 'لا تعليقات',
    one: 'تعليق واحد',
    two: 'تعليقان',
    few: '# تعليقات',
    many: '# تعليقًا',
    other: '# تعليق',
  });
/** Behind *في*. */
const inArticles = (n: number) =>
  count(n, {
    zero: '# مقال',
    one: 'مقال واحد',
    two: 'مقالين',
    few: '# مقالات',
    many: '# مقالًا',
    other: '# مقال',
  });
const held = (articles: number, annotations: number) =>
  `${articlesOf(articles)}، ${annotationsOf(annotations)}`;

export const health: Words['health'] = {
  title: 'حالة المكتبة',
  library: 'المكتبة',
  holds: 'المحتوى',
  held,
  onDisk: 'الحجم على القرص',
  parts: (record, snapshots, pictures, kept) =>
    `السجل ${isolate(record)}، اللقطات ${isolate(snapshots)}، الصور ${isolate(pictures)}${kept === null ? '' : `، المحفوظ جانبًا ${isolate(kept)}`}`,
  bytes: (n) =>
    count(n, {
      zero: '# بايت',
      one: 'بايت واحد',
      two: 'بايتان',
      few: '# بايتات',
      many: '# بايتًا',
      other: '# بايت',
    }),
  showFolder: 'إظهار في المجلد',
  copies: 'النسخ',
  program: 'هذا البرنامج',
  network: 'الشبكة',
  requests: (sent, refused) => `منذ البدء: الطلبات المرسلة ${number(sent)}، والمرفوضة ${number(refused)}.`,
  version: 'الإصدار',
  builtOn: (electron, format) => `${isolate(`Electron ${electron}`)}، صيغة السجل ${number(format)}`,
  log: 'سجل الأخطاء',
  errors: (n) =>
    n === 0
      ? 'لا أخطاء.'
      : `${count(n, {
          zero: 'لا أخطاء',
          one: 'خطأ واحد',
          two: 'خطآن',
          few: '# أخطاء',
          many: '# خطأً',
          other: '# خطأ',
        })}.`,
  cancel: 'إلغاء',
  snapshots: {
    title: 'اللقطات',
    failing: 'تعذّر أخذ اللقطة الأخيرة. ستُعاد المحاولة.',
    none: 'لا لقطات بعد. تُؤخذ الأولى بعد أول تغيير بقليل.',
    kept: (n, newest) =>
      `${count(n, {
        zero: 'لا لقطات محفوظة',
        one: 'لقطة واحدة محفوظة',
        two: 'لقطتان محفوظتان',
        few: '# لقطات محفوظة',
        many: '# لقطة محفوظة',
        other: '# لقطة محفوظة',
      })}، الأحدث: ${newest}.`,
  },
  recovery: {
    title: 'آخر إصلاح',
    none: 'لم يحتج شيء إلى إصلاح.',
    what: {
      rebuilt: 'أُنشئت قاعدة بيانات النافذة من جديد من السجل',
      foreign: 'كانت قاعدة بيانات النافذة تخص مكتبة أخرى فوُضعت جانبًا',
      restored: 'استُعيدت نسخة احتياطية',
      torn: 'اقتُطع قيد أخير غير مكتمل لم يُؤكّد حفظه قط، ووُضع جانبًا',
      page: 'توقفت الصفحة على نحو غير متوقع وأُعيد تحميلها',
    },
    alone: (what, ago) => `${what}، ${ago}.`,
    counted: (what, annotations, articles, ago) =>
      `${what}: ${annotationsOf(annotations)} في ${inArticles(articles)}، ${ago}.`,
  },
  backup: {
    title: 'النسخة الاحتياطية',
    make: 'نسخ احتياطي…',
    restore: 'استعادة…',
    about: 'كل شيء في ملف واحد: المقالات والملاحظات والصور والإعدادات.',
    writing: 'جارٍ كتابة النسخة الاحتياطية',
    written: (name, articles, annotations, size) =>
      `${isolate(name)} يضم المكتبة كلها: ${held(articles, annotations)}، ${isolate(size)}. أُعيدت قراءته للتحقق، وهو سليم.`,
    busy: 'ما زال Postil منشغلًا بآخر نسخة احتياطية أو تصدير.',
    saveTitle: 'إنشاء نسخة احتياطية من المكتبة',
    fileKind: 'مكتبة Postil',
  },
  restoring: {
    reading: 'جارٍ قراءة النسخة الاحتياطية',
    putting: 'جارٍ استعادة النسخة الاحتياطية',
    openTitle: 'استعادة نسخة احتياطية',
    fileKinds: 'النسخ الاحتياطية واللقطات',
    chooseFirst: 'اختر نسخة احتياطية أولًا.',
    title: 'استعادة هذه النسخة الاحتياطية؟',
    holds: (articles, annotations, newest) =>
      `محتوى {name}: ${held(articles, annotations)}.${newest === null ? '' : ` آخر تغيير فيه: ${newest}.`}`,
    replaces: (articles, annotations) =>
      `تحل محل ما هو هنا الآن: ${held(articles, annotations)}. ولا يُحذف ذلك، بل يُحفظ في المجلد {folder}، ويمكن استعادته مثل نسخة احتياطية.`,
    then: 'تعرض النافذة بعد ذلك المكتبة المستعادة. لا تُمس ملفات مقالاتك.',
    keep: 'إبقاء ما هو هنا',
    restore: 'استعادة',
  },
  second: {
    title: 'المجلد الثاني',
    choose: 'اختيار مجلد…',
    chooseOther: 'اختيار مجلد آخر…',
    stop: 'إيقاف النسخ',
    copying: 'جارٍ النسخ إلى المجلد الثاني',
    firstCopy: 'وُضعت النسخة الأولى في المجلد الثاني.',
    stopped: 'توقف النسخ. النسخ الموجودة باقية.',
    copies: (n, newest) =>
      `${count(n, {
        zero: 'لا نسخ',
        one: 'نسخة واحدة',
        two: 'نسختان',
        few: '# نسخ',
        many: '# نسخة',
        other: '# نسخة',
      })}، الأحدث: ${newest}.`,
    none: 'لا يوجد. اختر مجلدًا على قرص آخر، أو مجلدًا مُزامَنًا، تبقى فيه نسخ إن تعطّل هذا القرص.',
    waiting: 'سيُفحص قريبًا.',
    nothing: 'لا شيء لنسخه بعد.',
    away: 'ليس موجودًا الآن. يُستأنف النسخ حين يعود.',
    failing: 'تعذّرت كتابة النسخة الأخيرة. ستُعاد المحاولة.',
    failed: (why) => `تعذّر وضع نسخة في المجلد الثاني. ${why} ستُعاد المحاولة.`,
    unreadable: 'تعذّرت قراءة المجلد الثاني للنسخ؛ اختره من جديد في «حالة المكتبة».',
    partOfLibrary: 'هذا المجلد جزء من المكتبة نفسها. اختر مجلدًا على قرص آخر.',
    openTitle: 'اختيار مجلد ثانٍ للنسخ',
    openButton: 'حفظ النسخ هنا',
  },
  report: {
    copy: 'نسخ لتقرير خطأ',
    copied: 'نُسخ. فيه أرقام وإصدارات فقط: لا نصوص ولا عناوين ولا مجلدات.',
  },
};
