import { isolate, number } from '../forms.ts';
import type { Words } from '../words.ts';

export const saving: Words['saving'] = {
  fileTypes: {
    pdf: 'PDF',
    markdown: 'Markdown',
    'article-markdown': 'Markdown',
    html: 'صفحة ويب',
    jsonld: 'JSON-LD',
    json: 'JSON',
    csv: 'جدول (CSV)',
  },
  allFiles: 'كل الملفات',
  notesFolder: { title: 'اختيار مجلد لملاحظاتك', button: 'حفظ الملاحظات هنا' },
  folder: { title: 'تصدير إلى مجلد', button: 'تصدير إلى هنا' },
  file: { title: 'تصدير' },
  chooseFirst: 'اختر أولًا مجلدًا لملاحظاتك.',
  oneFile: 'الملف الواحد لمقال واحد. اختر مجلدًا لعدة مقالات.',
  busy: 'يجري تصدير ملاحظات الآن. أعد المحاولة حين ينتهي.',
  notBegun: 'أُوقف التصدير قبل أن يبدأ.',
  ended: 'أُوقف التصدير.',
  noAnswer: 'انتهى التصدير بلا رد.',
  unforeseen: 'حدث خطأ لم يتوقعه Postil، ولم يُكتب هذا الملف.',
  library: {
    gone: 'لم يعد هذا المقال في المكتبة.',
    noText: (title) => `نص «${isolate(title)}» مفقود من المكتبة. استورد ملفه من جديد.`,
  },
  target: {
    missing: (folder) =>
      `المجلد «${isolate(folder)}» غير موجود، فلم يُكتب شيء. إن كان على قرص آخر فأوصله؛ وإن نُقل فاختره من جديد.`,
    noFolder: (file) => `«${isolate(file)}» ملف، والمطلوب مجلد.`,
    gone: (folder) => `لم يعد المجلد «${isolate(folder)}» موجودًا.`,
    tooMany: (folder) =>
      `في «${isolate(folder)}» من ملفات Markdown أكثر مما يُفحص بحثًا عن ملفات نُقلت أو تغير اسمها. ما لم يُعثر على ملفه كُتبت ملاحظاته في ملف جديد.`,
  },
  leftAlone: {
    noFile: (file) => `${isolate(file)} ليس ملفًا، فتُرك كما هو.`,
    tooLarge: (file) => `${isolate(file)} أكبر من ${number(64)} ميغابايت، فتُرك كما هو.`,
    notText: (file) => `${isolate(file)} ليس نصًا بترميز UTF-8، فتُرك كما هو.`,
    outside: (file) => `${isolate(file)} ليس في المجلد، فتُرك كما هو.`,
    link: (file) => `${isolate(file)} رابط يؤدي إلى خارج المجلد أو إلى لا شيء، فتُرك كما هو.`,
    busy: (file) => `يكتب برنامج آخر في ${isolate(file)} باستمرار، فتُرك كما هو.`,
    writtenMeanwhile: (file) => `كتب برنامج آخر في ${isolate(file)} في هذه الأثناء، فتُرك كما هو.`,
  },
  difference: {
    allOfIt: (file) => `سيصبح ${isolate(file)} ملفًا مختلفًا تمامًا.`,
    tooMuch: 'ما سيتغير هنا أكثر من أن يُعرض مع سائر التغييرات.',
  },
  paper: {
    onlyHere: 'ملف PDF يُنشأ في النافذة.',
    onlyInWindow: 'ملف PDF يُنشأ في النافذة: صدّره منها.',
    notLaidOut: 'تعذّر تنسيق الصفحات للطباعة. أعد المحاولة.',
    notPrinted: 'لم يطبع النظام هذا. هل توجد طابعة؟ يمكن أيضًا حفظه بصيغة PDF وطباعته في مكان آخر.',
  },
  links: {
    nowhere: 'لا يؤدي هذا الرابط إلى مقال. لم يُفتح شيء.',
    notWeb: 'لا يؤدي هذا الرابط إلى صفحة ويب، فلا يفتحه Postil.',
    question: 'فتح هذا العنوان في المتصفح؟',
    open: 'فتح في المتصفح',
    copy: 'نسخ العنوان',
    cancel: 'إلغاء',
  },
};
