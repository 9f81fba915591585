import { formsOf, isolate, number, percent } from '../forms.ts';
import type { Words } from '../words.ts';
import { marks } from './reader-marks.ts';

const { count } = formsOf<'zero' | 'one' | 'two' | 'few' | 'many' | 'other'>('ar');

const both = (hours: string, minutes: string) => [hours, minutes].filter((part) => part !== '').join(' و');
const short = (hours: number, minutes: number) =>
  both(
    hours > 0
      ? count(hours, {
          zero: '# ساعة',
          one: 'ساعة',
          two: 'ساعتان',
          few: '# ساعات',
          many: '# ساعة',
          other: '# ساعة',
        })
      : '',
    minutes > 0
      ? count(minutes, {
          zero: '# دقيقة',
          one: 'دقيقة',
          two: 'دقيقتان',
          few: '# دقائق',
          many: '# دقيقة',
          other: '# دقيقة',
        })
      : '',
  );
/** Behind *about*, which governs them. */
const aboutHours = (n: number) =>
  count(n, {
    zero: '# ساعة',
    one: 'ساعة',
    two: 'ساعتين',
    few: '# ساعات',
    many: '# ساعة',
    other: '# ساعة',
  });
const aboutMinutes = (n: number) =>
  count(n, {
    zero: '# دقيقة',
    one: 'دقيقة',
    two: 'دقيقتين',
    few: '# دقائق',
    many: '# دقيقة',
    other: '# دقيقة',
  });

export const reader: Words['reader'] = {
  article: 'المقال',
  gone: 'لم يعد هذا المقال في المكتبة.',

  bar: {
    sidebar: 'الشريط الجانبي',
    library: 'كل المقالات',
    needs: 'المقاطع التي تحتاج إلى انتباه',
    outline: 'المخطط',
    find: 'بحث',
    findName: 'البحث في المقال',
    about: 'حول هذا المقال',
    type: 'النص والسمة',
    notes: 'التمييزات والملاحظات',
    notesName: 'قائمة التمييزات والملاحظات',
    export: 'تصدير',
    exportNotes: 'تصدير الملاحظات',
  },

  time: {
    short,
    left: (hours, minutes) => `المتبقي: ${short(hours, minutes)}`,
    about: (hours, minutes) =>
      `المتبقي: نحو ${both(hours > 0 ? aboutHours(hours) : '', minutes > 0 ? aboutMinutes(minutes) : '')}`,
    justNow: 'الآن',
  },
  soFar: {
    name: 'ما قُرئ حتى الآن',
    read: 'مقروء',
    waiting: 'اقتباسات فقط',
    told: (percentage, left) => `${percent(percentage / 100)}. ${left}`,
  },

  head: {
    waiting: 'لا يُعرف من هذا المقال حتى الآن سوى الاقتباسات. في ملفه تأخذ تمييزاتك وملاحظاتك مواضعها.',
    openFile: 'فتح ملفه…',
    words: (n) =>
      count(n, {
        zero: 'لا كلمات',
        one: 'كلمة واحدة',
        two: 'كلمتان',
        few: '# كلمات',
        many: '# كلمة',
        other: '# كلمة',
      }),
    note: 'ملاحظة على المقال',
    toolbar: 'حول العنوان',
    unmarkable: 'ليس جزءًا من النص، فلا يُميّز',
    reason: 'العنوان وما بجانبه ليسا جزءًا من النص، فلا يمكن تمييزهما. لكتابة ملاحظة على المقال اضغط N.',
  },

  links: {
    placeGone: 'الموضع الذي يؤدي إليه هذا الرابط ليس في المقال.',
    noteGone: 'الحاشية التي تشير إليها هذه العلامة ليست في المقال.',
    articleGone: 'المقال الذي يؤدي إليه هذا الرابط لم يعد في المكتبة.',
    articleDeleted: (title) => `«${isolate(title)}» الذي يؤدي إليه هذا الرابط في سلة المهملات.`,
    highlightGone: 'التمييز الذي يؤدي إليه هذا الرابط ليس في هذا المقال.',
    highlightDeleted: 'حُذف التمييز الذي يؤدي إليه هذا الرابط.',
    openAlready: 'هذا المقال مفتوح بالفعل',
    from: 'روابط إلى هنا',
    more: (n) =>
      count(n, {
        zero: 'لا روابط أخرى',
        one: 'رابط آخر',
        two: 'رابطان آخران',
        few: '# روابط أخرى',
        many: '# رابطًا آخر',
        other: '# رابط آخر',
      }),
    newest: (n, all) => `أحدث ${number(n)} من ${number(all)}`,
  },

  views: {
    page: 'الصفحة الكاملة',
    clean: 'العرض المبسّط',
    onlyPage: 'في الصفحة الكاملة فقط',
    onlyPageWhy: 'تقع هذه المقاطع خارج المقال، في الصفحة المحيطة به.',
    onlyClean: 'في العرض المبسّط فقط',
    onlyCleanWhy: 'في الصفحة الكاملة لا ترد هذه الكلمات متصلة.',
    showOnPage: 'إظهار في الصفحة الكاملة',
    showInClean: 'إظهار في العرض المبسّط',
    notKept: 'الصفحة الكاملة ليست في المكتبة. افتح الملف من جديد لقراءتها.',
    nothingElse: 'ليس في هذه الصفحة شيء غير المقال.',
    onlySaved: 'الصفحة الكاملة لصفحات الويب المحفوظة فقط.',
  },

  type: {
    title: 'النص والسمة',
    size: 'حجم النص',
    smaller: 'أصغر',
    smallerName: 'نص أصغر',
    larger: 'أكبر',
    largerName: 'نص أكبر',
    length: 'طول السطر',
    height: 'ارتفاع السطر',
    own: 'لهذا المقال فقط',
    ownAbove: 'ما سبق لهذا المقال وحده.',
    usual: 'العودة إلى الإعدادات المعتادة',
    ownNow: 'لهذا المقال من الآن إعدادات نص خاصة به',
    usualNow: 'عاد هذا المقال إلى إعدادات النص المعتادة',
    nameColours: 'تسمية الألوان…',
  },
  colours: {
    title: 'الألوان',
    what: 'إلامَ يرمز كل منها؟ تظهر الأسماء حيثما تظهر الألوان.',
    nameOf: (colour) => `اسم اللون ${isolate(colour)}`,
    signs: 'إظهار خط مع كل لون',
  },

  page: {
    footnotes: 'الحواشي',
    picture: 'صورة',
    pictureKey: 'اضغط Enter لعرضها كبيرة',
    absent: 'صورة لم تُحمّل',
    absentWhy: (why) => `صورة لم تُحمّل: ${isolate(why)}`,
    why: {
      missing: 'لم يُعثر على الصورة بجانب الملف',
      drawing: 'رسم (SVG) لا يُعرض',
      'not-a-picture': 'ليست صورة يمكن عرضها',
      'too-large': 'صورة أكبر من أن تُحفظ',
      'too-many': 'صورة تزيد على ما يُحفظ من صور المقال',
      lost: 'لم تعد الصورة في المكتبة',
    },
    wideTable: 'جدول عريض',
    wideFormula: 'معادلة عريضة',
    wideCode: 'شيفرة عريضة',
    grips: {
      start: 'اسحب لنقل بداية التمييز؛ ومع Ctrl حرفًا حرفًا',
      end: 'اسحب لنقل نهاية التمييز؛ ومع Ctrl حرفًا حرفًا',
    },
  },

  list: {
    title: 'التمييزات والملاحظات',
    close: 'إغلاق القائمة',
    nothing: 'لم يُميّز شيء بعد. حدّد بعض الكلمات، أو تنقّل بين الجمل بمفاتيح الأسهم.',
    orphans: 'لم يُعثر عليها في هذا النص',
    orphansWhy: 'تغير الملف ولم تعد هذه المقاطع فيه. كلماتها وملاحظاتها محفوظة.',
    margin: 'ملاحظات هامشية',
    moreHere: (n) =>
      count(n, {
        zero: 'لا ملاحظات أخرى هنا',
        one: 'ملاحظة أخرى هنا',
        two: 'ملاحظتان أخريان هنا',
        few: '# ملاحظات أخرى هنا',
        many: '# ملاحظة أخرى هنا',
        other: '# ملاحظة أخرى هنا',
      }),
  },

  outline: {
    title: 'المخطط',
    none: 'لا عناوين داخلية في هذا المقال.',
    highlights: (n) =>
      count(n, {
        zero: 'لا تمييزات',
        one: 'تمييز واحد',
        two: 'تمييزان',
        few: '# تمييزات',
        many: '# تمييزًا',
        other: '# تمييز',
      }),
  },
  footnote: {
    note: (label) => `الحاشية ${isolate(label)}`,
    go: 'الانتقال إلى الحاشية',
  },

  cursor: {
    firstSentence: 'الجملة الأولى',
    lastSentence: 'الجملة الأخيرة',
    firstHighlight: 'التمييز الأول',
    lastHighlight: 'التمييز الأخير',
    all: 'حُدّد النص كله',
  },
  ruler: {
    off: 'بلا مسطرة قراءة',
    line: 'مسطرة القراءة على السطر',
    paragraph: 'مسطرة القراءة على الفقرة',
  },
  undisturbed: {
    on: 'قراءة بلا مشتتات. للخروج اضغط Esc.',
    off: 'عاد كل شيء.',
  },

  marks,
};
