import { formsOf, isolate, number } from '../forms.ts';
import type { Words } from '../words.ts';
import { report } from './exporting-report.ts';

const { count } = formsOf<'zero' | 'one' | 'two' | 'few' | 'many' | 'other'>('ar');

const highlights = (n: number): string =>
  count(n, {
    zero: 'لا تمييزات',
    one: 'تمييز واحد',
    two: 'تمييزان',
    few: '# تمييزات',
    many: '# تمييزًا',
    other: '# تمييز',
  });
const articlesOf = (n: number): string =>
  count(n, {
    zero: 'لا مقالات',
    one: 'مقال واحد',
    two: 'مقالان',
    few: '# مقالات',
    many: '# مقالًا',
    other: '# مقال',
  });

export const exporting: Words['exporting'] = {
  title: 'تصدير',
  forms: {
    markdown: {
      name: 'الملاحظات بصيغة Markdown',
      good: 'اقتباسات وملاحظات، ملف لكل مقال، لبرنامج Obsidian أو Logseq أو أي محرر. ما تكتبه في الملف يبقى عند التصدير مرة أخرى.',
    },
    'article-markdown': {
      name: 'المقال كاملًا بصيغة Markdown',
      good: 'النص نفسه وفيه تمييزاتك، وملاحظاتك في حواشيه.',
    },
    html: {
      name: 'صفحة ويب',
      good: 'ملف واحد يعرضه أي متصفح، وفيه التمييزات والملاحظات الهامشية. يفتحه Postil من جديد بكل ملاحظاته.',
    },
    pdf: { name: 'PDF', good: 'المقال مع ملاحظاته، للإرسال أو الطباعة. لا يمكن استيراده ثانية.' },
    csv: { name: 'جدول (CSV)', good: 'صف لكل تمييز، لبرامج الجداول وقواعد البيانات.' },
    json: {
      name: 'ملف Postil بصيغة JSON',
      good: 'كل شيء دون نقص: لنقل المقالات مع ملاحظاتها إلى نسخة أخرى من Postil.',
    },
    jsonld: {
      name: 'تعليقات الويب (JSON-LD)',
      good: 'معيار W3C المفتوح، للبرامج الأخرى التي تقرأ التعليقات.',
    },
  },
  what: {
    label: 'المحتوى',
    thisArticle: 'هذا المقال',
    articles: articlesOf,
    highlights,
    all: 'كل المقالات',
  },
  as: 'الصيغة',
  to: {
    label: 'الوجهة',
    file: { name: 'ملف', good: 'أنت تحدد مكانه واسمه.' },
    folder: { name: 'مجلد', good: 'ملف لكل مقال، في مجلد تختاره.' },
    notes: {
      name: 'مجلد الملاحظات',
      good: 'ملف لكل مقال، هو نفسه دائمًا، يُدمج مع ما كتبته فيه.',
    },
    notesIn: (folder) => `مجلد الملاحظات: ${isolate(folder)}`,
  },
  folder: {
    automatic: 'تحديثه تلقائيًا بُعيد كل تغيير',
    show: 'إظهاره',
    another: 'اختيار مجلد آخر…',
    forget: 'نسيانه',
    chosen: (folder) => `تُحفظ الملاحظات من الآن في «${isolate(folder)}». لم يُكتب شيء بعد.`,
    forgotten: (folder) => `لن يُكتب شيء بعد الآن في «${isolate(folder)}». الملفات الموجودة فيه تبقى.`,
  },
  filters: {
    title: 'بعضها فقط',
    some: (n, of) => `${number(n)} من ${number(of)}`,
    colours: 'الألوان',
    tags: 'الوسوم',
    moreTags: (n) =>
      count(n, {
        zero: 'لا وسوم أخرى',
        one: 'وسم آخر',
        two: 'وسمان آخران',
        few: '# وسوم أخرى',
        many: '# وسمًا آخر',
        other: '# وسم آخر',
      }),
    states: 'موضعها الآن',
    state: {
      certain: 'مواضع مؤكدة',
      edited: 'مقاطع معدّلة',
      uncertain: 'مواضع غير مؤكدة',
      lost: 'لم يُعثر عليها',
    },
    from: 'كُتبت من {day}',
    until: 'إلى {day}',
    everything: 'الكل من جديد',
  },
  writing: {
    title: 'طريقة الكتابة',
    template: 'القالب',
    ownTemplates: 'قوالبك',
    templates: 'عرض القوالب أو إنشاء قالبك…',
    headings: 'عناوين المقال أقسامًا',
    times: 'وقت تمييز كل مقطع',
    links: 'رابط يعود إلى كل مقطع',
  },
  properties: {
    title: 'في أول كل ملف',
    from: {
      title: 'العنوان',
      author: 'اسم الكاتب',
      published: 'تاريخ النشر',
      site: 'الموقع',
      source: 'عنوان الويب',
      file: 'اسم الملف',
      language: 'اللغة',
      tags: 'وسوم التمييزات',
      colours: 'الألوان المستخدمة',
      highlights: 'عدد التمييزات',
      updated: 'يوم آخر تغيير',
      id: 'المعرّف داخل Postil',
      link: 'رابط إلى Postil',
    },
    key: (property) => `اسم الخاصية «${property}»`,
    up: 'إلى أعلى',
    upOf: (property) => `نقل «${property}» إلى أعلى`,
    down: 'إلى أسفل',
    downOf: (property) => `نقل «${property}» إلى أسفل`,
    moved: (property, place, of) => `${property}: ${number(place)} من ${number(of)}`,
  },
  preview: {
    region: 'ما سيحويه الملف',
    none: 'لا معاينة لهذه الصيغة: فهي الصفحة كما تقرؤها، مع ملاحظاتها.',
    example: 'مثلًا «{title}»',
    one: 'هذا ما سيحويه الملف',
    label: 'معاينة',
  },
  going: {
    none: 'لا تمييز هنا بعد، فلن يحوي الملف إلا بيانات المقال.',
    noneInThese: 'لا تمييز في هذه المقالات بعد.',
    noneFits: 'لا تمييز يطابق هذه الاختيارات.',
    some: ({ passing, all, articles, of }) => {
      const what = `التمييزات والملاحظات: ${passing === all ? number(all) : `${number(passing)} من ${number(all)}`}`;
      if (of === 1) return `ما سيُصدّر من ${what}.`;
      const where = `المقالات: ${articles === of ? number(of) : `${number(articles)} من ${number(of)}`}`;
      return `ما سيُصدّر من ${what}، ومن ${where}.`;
    },
  },
  acts: {
    cancel: 'إلغاء',
    back: 'رجوع',
    done: 'تم',
    showInFolder: 'إظهار في المجلد',
    now: 'تصدير الآن',
    copy: 'نسخ بصيغة Markdown',
    chooseNotesFolder: 'اختيار مجلد الملاحظات…',
    dryRun: 'عرض ما سيتغير',
    saveAs: 'حفظ باسم…',
    chooseFolder: 'اختيار مجلد…',
    toNotes: (folder) => `تصدير إلى «${isolate(folder)}»`,
  },
  told: {
    comparing: 'جارٍ المقارنة',
    exporting: 'جارٍ التصدير',
    nothing: 'لم يُصدّر شيء.',
    notesIn: (file) => `الملاحظات في ${isolate(file)}.`,
    written: (file) => `كُتب ${isolate(file)}.`,
    copied: 'الملاحظات في الحافظة بصيغة Markdown.',
    nothingToCopy: 'لا تمييز في هذا المقال بعد، فلم يُنسخ شيء.',
  },
  automatic: {
    conflict: (title, file) =>
      `غيّرت ملاحظة من «${isolate(title)}» هنا وفي ${isolate(file)} معًا. الصيغتان كلتاهما في الملف؛ أبقِ منهما ما تريد.`,
    failed: (why) => `لم تُكتب ملاحظاتك في مجلد الملاحظات. ${why}`,
    again: 'إعادة المحاولة الآن',
  },
  report,
  json: {
    notJson: 'لا يمكن قراءة هذا الملف على أنه تصدير من Postil: ليس بصيغة JSON.',
    tooDeep: 'لا يمكن قراءة هذا الملف على أنه تصدير من Postil: تداخله أعمق مما ينبغي.',
    noObject: 'لا يمكن قراءة هذا الملف على أنه تصدير من Postil: ليس كائنًا من هذا النوع.',
    wrong: (field) =>
      `لا يمكن قراءة هذا الملف على أنه تصدير من Postil: الحقل «${isolate(field)}» ليس كما ينبغي.`,
    newer: 'هذا التصدير من إصدار أحدث من Postil. استورده بذلك الإصدار.',
  },
};
