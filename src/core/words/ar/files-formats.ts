import { isolate, number } from '../forms.ts';
import type { Words } from '../words.ts';
import { some, these } from './counted.ts';

const otherOpenDocument = (name: string, what: string) =>
  `${isolate(name)} ${what} OpenDocument وليس نصًا. احفظ نصه بصيغة ODT أو HTML، ثم افتح الناتج.`;

export const formats: Words['files']['formats'] = {
  noText: (name) => `لا نص في ${isolate(name)}، فلا شيء للقراءة.`,
  tooDeep: (name, levels) =>
    `مستويات التداخل في ${isolate(name)} أكثر من ${number(levels)}، فلا تمكن قراءته صفحةً.`,
  tooManyParts: (name) => `أجزاء ${isolate(name)} أكثر مما يتسع له Postil في مقال واحد.`,
  password: (name) => `${isolate(name)} محميّ بكلمة مرور. افتحه في البرنامج الذي أُعدّ به واحفظه بلا كلمة مرور.`,
  archive: {
    damaged: (name, found) =>
      `${isolate(name)} تالف: ${found}. انسخه أو نزّله مرة أخرى، أو افتحه في البرنامج الذي أُعدّ به واحفظه من جديد.`,
    found: {
      noEnd: 'آخره مفقود',
      untrueList: 'فهرسه يناقض نفسه',
      cutList: 'فهرسه مقطوع',
      longName: 'فيه اسم أطول من اسم أي ملف',
      elsewhere: 'أحد أجزائه ليس حيث يذكر فهرسه',
      changed: 'تغير أحد أجزائه منذ ضغطه',
      otherSize: 'حجم أحد أجزائه غير المذكور',
      packed: 'تعذّر فك ضغط أحد أجزائه',
      endsInside: 'ينتهي أحد أجزائه في وسطه',
      noPackage: 'الجزء الذي يذكر محتوى الكتاب مفقود',
      noListed: 'لا يوجد فيه أي من النصوص التي يسردها',
      noContent: 'الجزء الذي فيه نصه مفقود',
    },
    tooMany: (name, n, most) =>
      `عدد الملفات في ${isolate(name)} يبلغ ${number(n)}. يفتح Postil المستندات التي لا تزيد أجزاؤها على ${number(most)}.`,
    overlaps: (name) => `${isolate(name)} أرشيف تتراكب أجزاؤه. يُصنع ذلك لإغراق البرامج، فلم يفك Postil ضغطه.`,
    zip64: (name) =>
      `${isolate(name)} مضغوط بصيغة الأرشيفات التي تتجاوز ${number(4)} غيغابايت (ZIP64). احفظه من جديد في البرنامج الذي أُعدّ به.`,
    otherPacking: (name) =>
      `${isolate(name)} مضغوط بطريقة لا تُستخدم للمستندات. احفظه من جديد في البرنامج الذي أُعدّ به.`,
    unpacksTooLarge: (name) =>
      `يصير ${isolate(name)} بعد فك الضغط أكبر بكثير من أي مستند بحجمه، فلم يفك Postil ضغطه.`,
  },
  html: {
    tooLarge: (name) =>
      `${isolate(name)} صفحة أكبر مما يستطيع Postil عرضه في مقال واحد. احفظ الجزء الذي تحتاج إليه وافتحه.`,
    entities: (n) =>
      n === 1
        ? 'تعرّف الصفحة اختصارًا خاصًا بها (كيانات XML)، فيبقى حيث تستخدمه كما كُتب.'
        : `تعرّف الصفحة اختصارات خاصة بها (كيانات XML) عددها ${number(n)}، فتبقى حيث تستخدمها كما كُتبت.`,
    noPage: (name) => `${isolate(name)} أرشيف ويب بلا صفحة، فلا شيء للقراءة.`,
  },
  xml: {
    entities: (name) =>
      `يعرّف ${isolate(name)} اختصارات (كيانات XML) يمكن أن تملأ أي ذاكرة، فلم يقرأه Postil.`,
  },
  message: {
    noText: (name) => `${isolate(name)} رسالة بلا نص، فلا شيء للقراءة.`,
    tooDeep: (name) => `تداخل أجزاء ${isolate(name)} أعمق من أن يكون صفحة أو رسالة.`,
    tooManyParts: (name, most) => `أجزاء ${isolate(name)} أكثر من ${number(most)}، فتوقف Postil.`,
    attached: (names, more) =>
      `لا تُعرض مرفقات هذه الرسالة: ${names.map(isolate).join('، ')}${more === 0 ? '' : `، و${number(more)} غيرها`}.`,
  },
  word: {
    ownXml: (name) => `يعرّف ${isolate(name)} صيغة XML خاصة به، ولا يفعل ذلك أي مستند Word، فلم يقرأه Postil.`,
    styles: (name) => `أنماط ${isolate(name)} أكثر مما في أي مستند Word، فلم يقرأه Postil.`,
    notWhole: (name) =>
      `ليس ${isolate(name)} مستند Word كاملًا. افتحه في البرنامج الذي أُعدّ به واحفظه من جديد.`,
  },
  openDocument: {
    notText: {
      spreadsheet: (name) => otherOpenDocument(name, 'جدول بيانات'),
      presentation: (name) => otherOpenDocument(name, 'عرض تقديمي'),
      drawing: (name) => otherOpenDocument(name, 'رسم'),
      chart: (name) => otherOpenDocument(name, 'رسم بياني'),
    },
    repeats: 'يكرّر أحد الجداول الصف نفسه أو الخلية نفسها مرارًا. لا يُعرض إلا أولها.',
  },
  book: {
    locked: (name) => `${isolate(name)} مقفل من ناشره (DRM)، فلا يفتحه إلا البرنامج الذي اشتُري له.`,
    nothingShown: (name) =>
      `${isolate(name)} كتاب أجزاؤه ليست صفحات ولا صورًا، فلا شيء فيه يستطيع Postil عرضه.`,
    missing: (n) => `يسرد الكتاب ما ليس في الملف: ${these(n, 'texts')}.`,
    unread: (n) => `يسرد الكتاب ما هو من نوع لا يقرؤه Postil: ${these(n, 'texts')}.`,
    cover: 'الغلاف',
  },
  markdown: {
    tooLong: 'تطول قراءة هذا الملف بصيغة Markdown أكثر مما ينبغي، فيُعرض نصًا عاديًا.',
    tooDeep: 'تداخل Markdown في هذا الملف أعمق مما يمكن عرضه، فيُعرض الملف نصًا عاديًا.',
    tooCostly: (name) => `تطول قراءة ${isolate(name)} بصيغة Markdown أكثر مما ينبغي.`,
    frontMatter: (language) =>
      `البيانات الوصفية في أول هذا الملف ليست بصيغة ${language} صحيحة، فتُعرض جزءًا من النص.`,
    formulas: (n) => `تعذّرت قراءة ${some(n, 'formulas')} بصيغة TeX، فيُعرض المصدر بدلًا من ذلك.`,
  },
};
