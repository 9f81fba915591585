import { formsOf, isolate, number } from '../forms.ts';
import type { Words } from '../words.ts';

const { count } = formsOf<'zero' | 'one' | 'two' | 'few' | 'many' | 'other'>('ar');

const files = (n: number) =>
  count(n, {
    zero: 'لا ملفات',
    one: 'ملف واحد',
    two: 'ملفان',
    few: '# ملفات',
    many: '# ملفًا',
    other: '# ملف',
  });
const unread = (n: number) =>
  count(n, {
    zero: 'تعذّرت قراءة # ملف',
    one: 'تعذّرت قراءة ملف واحد',
    two: 'تعذّرت قراءة ملفين',
    few: 'تعذّرت قراءة # ملفات',
    many: 'تعذّرت قراءة # ملفًا',
    other: 'تعذّرت قراءة # ملف',
  });

export const adding: Words['adding'] = {
  files,
  progress: {
    name: (from) => `جارٍ إضافة ${isolate(from)}`,
    counting: (from) => `جارٍ إضافة ${isolate(from)}: عدّ الملفات`,
    done: (from, done, total) => `جارٍ إضافة ${isolate(from)}: ${number(done)} من ${number(total)}`,
    at: (done, file) => `${done} · ${isolate(file)}`,
    stop: 'إيقاف',
    stopping: 'جارٍ الإيقاف',
  },
  report: {
    nothing: (from) => `لا جديد في ${isolate(from)}`,
    added: (n, from) =>
      `${count(n, {
        zero: 'أُضيف # مقال',
        one: 'أُضيف مقال واحد',
        two: 'أُضيف مقالان',
        few: 'أُضيفت # مقالات',
        many: 'أُضيف # مقالًا',
        other: 'أُضيف # مقال',
      })} من ${isolate(from)}`,
    copies: (n) =>
      count(n, {
        zero: 'لا نسخ مكررة',
        one: 'نسخة مكررة واحدة',
        two: 'نسختان مكررتان',
        few: '# نسخ مكررة',
        many: '# نسخة مكررة',
        other: '# نسخة مكررة',
      }),
    known: (n) =>
      count(n, {
        zero: 'لا ملفات موجودة من قبل',
        one: 'ملف واحد كان موجودًا من قبل',
        two: 'ملفان كانا موجودين من قبل',
        few: '# ملفات كانت موجودة من قبل',
        many: '# ملفًا كانت موجودة من قبل',
        other: '# ملف كانت موجودة من قبل',
      }),
    moved: (n) =>
      count(n, {
        zero: 'لم يُنقل أي ملف',
        one: 'ملف واحد كان قد نُقل',
        two: 'ملفان كانا قد نُقلا',
        few: '# ملفات كانت قد نُقلت',
        many: '# ملفًا كانت قد نُقلت',
        other: '# ملف كانت قد نُقلت',
      }),
    changed: (n) =>
      count(n, {
        zero: 'لم يتغير أي ملف',
        one: 'ملف واحد كان قد تغير',
        two: 'ملفان كانا قد تغيرا',
        few: '# ملفات كانت قد تغيرت',
        many: '# ملفًا كانت قد تغيرت',
        other: '# ملف كانت قد تغيرت',
      }),
    trashed: (n) =>
      count(n, {
        zero: 'لا شيء في سلة المهملات',
        one: 'ملف واحد كان في سلة المهملات وبقي فيها',
        two: 'ملفان كانا في سلة المهملات وبقيا فيها',
        few: '# ملفات كانت في سلة المهملات وبقيت فيها',
        many: '# ملفًا كانت في سلة المهملات وبقيت فيها',
        other: '# ملف كانت في سلة المهملات وبقيت فيها',
      }),
    failed: unread,
    sentence: (parts) => `${parts.join('، ')}.`,
    stopped: 'أُوقفت الإضافة.',
    needs: (n) =>
      count(n, {
        zero: 'لا مقاطع تحتاج إلى انتباه.',
        one: 'مقطع واحد يحتاج إلى انتباه.',
        two: 'مقطعان يحتاجان إلى انتباه.',
        few: '# مقاطع تحتاج إلى انتباه.',
        many: '# مقطعًا تحتاج إلى انتباه.',
        other: '# مقطع تحتاج إلى انتباه.',
      }),
    passedOver: (parts) => `ما لم يُضف: ${parts.join('، ')}.`,
    noArticles: (n) =>
      count(n, {
        zero: '# ملف ليس مقالًا',
        one: 'ملف واحد ليس مقالًا',
        two: 'ملفان ليسا مقالين',
        few: '# ملفات ليست مقالات',
        many: '# ملفًا ليست مقالات',
        other: '# ملف ليست مقالات',
      }),
    links: (n) =>
      count(n, {
        zero: '# رابط',
        one: 'رابط واحد',
        two: 'رابطان',
        few: '# روابط',
        many: '# رابطًا',
        other: '# رابط',
      }),
    notes: (n) => {
      const where = '(ملف ← استيراد الملاحظات)';
      return count(n, {
        zero: `# ملف ملاحظات أو بيانات ${where}`,
        one: `ملف واحد للملاحظات أو البيانات ${where}`,
        two: `ملفان للملاحظات أو البيانات ${where}`,
        few: `# ملفات ملاحظات أو بيانات ${where}`,
        many: `# ملف ملاحظات أو بيانات ${where}`,
        other: `# ملف ملاحظات أو بيانات ${where}`,
      });
    },
    more: 'فيه أكثر مما يُضاف دفعة واحدة: أضف مجلداته واحدًا واحدًا.',
    all: (sentences) => sentences.join(' '),
    whatFailed: 'ما تعذّرت قراءته',
    look: 'عرض',
  },
  failed: {
    title: (from) => `${isolate(from)}: ملفات تعذّرت قراءتها`,
    more: (n) => `و${number(n)} غيرها.`,
    copy: 'نسخ القائمة',
    copied: 'نُسخت القائمة',
    again: 'إعادة المحاولة',
    line: (file, why) => `${isolate(file)}: ${why}`,
  },
  unread: {
    name: 'ملفات تعذّرت قراءتها',
    title: (n) => `${unread(n)} في المجلدات المُراقَبة`,
    show: 'إظهار الملف',
    showNamed: (file) => `إظهار ${isolate(file)} في مدير الملفات`,
    leave: 'تركه كما هو',
    leaveNamed: (file) => `ترك ${isolate(file)} كما هو`,
    leaveMeans: 'عدم التنبيه إليه إلى أن يتغير',
    left: (file) => `يُترك ${isolate(file)} كما هو إلى أن يتغير.`,
    fewer: 'عرض أقل',
    all: (n) => `عرض الكل (${number(n)})`,
  },
  watched: {
    title: 'المجلدات المُراقَبة',
    watch: 'مراقبة مجلد',
    menu: (folder) => `قائمة ${isolate(folder)}`,
    again: 'فحص من جديد',
    failures: 'ما تعذّرت قراءته…',
    show: 'إظهار في مدير الملفات',
    stop: 'إيقاف المراقبة',
    stopped: (folder) => `لم يعد «${isolate(folder)}» مُراقَبًا. تبقى مقالاته.`,
    looking: (folder) => `جارٍ فحص ${isolate(folder)}`,
    lookingAtAll: 'جارٍ فحص المجلدات المُراقَبة',
    away: 'لا يمكن الوصول إليه الآن. يبقى ما جاء منه.',
    unread: (n) => `${unread(n)}.`,
    more: 'فيه ملفات أكثر مما يُراقَب.',
    listDamaged: 'تعذّرت قراءة قائمة المجلدات المُراقَبة؛ اخترها من جديد.',
    gone: (folder) => `${isolate(folder)} غير موجود. ربما نُقل.`,
    already: (folder) => `${isolate(folder)} مُراقَب بالفعل.`,
    inside: (folder) => `يقع داخل ${isolate(folder)}، وهو مُراقَب بالفعل.`,
    own: 'يحفظ Postil مكتبته هناك. اختر مجلدًا آخر.',
    tooMany: (n) =>
      count(n, {
        zero: '# مجلد مُراقَب بالفعل. أوقف مراقبة أحدها أولًا.',
        one: 'مجلد واحد مُراقَب بالفعل. أوقف مراقبته أولًا.',
        two: 'مجلدان مُراقَبان بالفعل. أوقف مراقبة أحدهما أولًا.',
        few: '# مجلدات مُراقَبة بالفعل. أوقف مراقبة أحدها أولًا.',
        many: '# مجلدًا مُراقَبة بالفعل. أوقف مراقبة أحدها أولًا.',
        other: '# مجلد مُراقَبة بالفعل. أوقف مراقبة أحدها أولًا.',
      }),
  },
  chooseFolder: 'إضافة مجلد مقالات',
  chooseWatched: 'مراقبة مجلد',
  paste: {
    name: 'نص مُلصق',
    empty: 'لا نص للصقه. انسخ نصًا أولًا، في أي برنامج.',
    tooLarge: 'ما نُسخ كبير جدًا: يقرأ Postil نصوصًا لا تتجاوز 32 ميغابايت.',
  },
  errors: {
    broken: 'توقف الجزء الذي يضيف الملفات في Postil. ما أُضيف حتى ذلك الحين موجود؛ أعد المحاولة.',
    stopped: 'أُوقفت الإضافة.',
    busy: 'ظلت المكتبة تتغير. أضف الملفات من جديد.',
    barred: (file) => `لا يُسمح لـ Postil بالاطلاع على ${isolate(file)}.`,
  },
};
