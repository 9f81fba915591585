import { isolate, number } from '../forms.ts';
import type { Words } from '../words.ts';
import { counted, some, these } from './counted.ts';
import { programs } from './importing-programs.ts';

const threeOnwards = (said: string): [few: string, many: string, other: string] => [
  `# مقالات ${said}`,
  `# مقالًا ${said}`,
  `# مقال ${said}`,
];

export const importing: Words['importing'] = {
  programs,
  dialog: {
    title: 'استيراد الملاحظات',
    articles: 'المقالات',
    notes: 'الملاحظات',
    whatToKnow: 'ما ينبغي معرفته',
    articlesInFile: 'المقالات في هذا الملف',
    more: (n) => `و${number(n)} غيرها`,
    undoable: 'لا يتغير شيء مما كتبته. «تراجع» يلغي الاستيراد كله.',
    noNews: 'كل ما فيه موجود هنا من قبل.',
    cancel: 'إلغاء',
    close: 'إغلاق',
    import: 'استيراد',
  },
  kinds: {
    postil: 'ملاحظات Postil',
    jsonld: 'تعليقات الويب',
    hypothesis: 'ملاحظات Hypothesis',
    readwise: 'تمييزات Readwise',
    kindle: 'قصاصات Kindle',
    omnivore: 'مقالات Omnivore وتمييزاته',
    readest: 'ملاحظات Readest',
    zotero: 'تعليقات Zotero',
    singlefile: 'ملاحظات SingleFile',
  },
  matched: {
    id: 'في مكتبتك',
    text: 'عُرف بنصه',
    url: 'عُرف بعنوان الويب',
    title: 'عُرف بالعنوان والكاتب',
    new: 'جديد',
  },
  states: {
    placed: (n) => `في مواضعها: ${number(n)}`,
    moved: (n) => `نُقلت أو عُدّلت: ${number(n)}`,
    uncertain: (n) => `غير مؤكدة: ${number(n)}`,
    orphaned: (n) => `بلا موضع: ${number(n)}`,
    waiting: (n) => `في انتظار النص: ${number(n)}`,
    known: (n) => `موجودة هنا من قبل: ${number(n)}`,
  },
  together: (states) => states.join('، '),
  noNotes: 'لا ملاحظات',
  articles: (n, fresh) => {
    const all = these(n, 'articles');
    if (fresh === 0) return `${all}${n === 1 ? '' : n === 2 ? '، كلاهما' : '، كلها'} في مكتبتك`;
    if (fresh === n) return n === 1 ? 'مقال جديد' : n === 2 ? 'مقالان جديدان' : `${all}، كلها جديدة`;
    return `${all}، الجديد منها ${number(fresh)}`;
  },
  done: (notes, name, needs, waiting) => {
    const review = needs === 0 ? '' : ` ما يحتاج إلى انتباه: ${these(needs, 'passages')}.`;
    const wait = waiting === 0 ? '' : ` ما ينتظر ملف مقاله: ${these(waiting, 'notes')}.`;
    return `استُورد من ${isolate(name)}: ${these(notes, 'notes')}.${review}${wait}`;
  },
  allHere: 'كل ما فيه كان موجودًا هنا من قبل.',
  look: 'عرض',
  stopped: 'أُوقف الاستيراد. لم يُستورد شيء.',
  notImported: (name) => `لم يُستورد ${isolate(name)}. لاستيراده افتحه مرة أخرى.`,
  progress: {
    reading: 'جارٍ قراءة الملاحظات',
    importing: (name) => `جارٍ استيراد ${isolate(name)}`,
    again: 'جارٍ إعادة الاستيراد',
    back: 'جارٍ التراجع عن الاستيراد',
  },
  turned: { again: 'تمت الإعادة: استيراد ملاحظات', back: 'تم التراجع: استيراد ملاحظات' },
  turnedInPart: {
    again: 'تمت الإعادة: استيراد ملاحظات. ما غيّرته بعد ذلك ما زال هنا.',
    back: 'تم التراجع: استيراد ملاحظات. ما غيّرته بعد ذلك ما زال هنا.',
  },
  planned: {
    'tied-article': (n) =>
      counted(n, [
        'مقال واحد يشبه عدة مقالات في مكتبتك، فأُضيف مقالًا جديدًا منعًا للخلط.',
        'مقالان يشبه كل منهما عدة مقالات في مكتبتك، فأُضيفا مقالين جديدين منعًا للخلط.',
        ...threeOnwards('يشبه كل منها عدة مقالات في مكتبتك، فأُضيفت مقالات جديدة منعًا للخلط.'),
      ]),
    'waiting-article': (n) =>
      counted(n, [
        'مقال واحد ليس في مكتبتك. أُنشئ من اقتباساته وينتظر نصه: افتح ملفه لتأخذ الملاحظات مواضعها.',
        'مقالان ليسا في مكتبتك. أُنشئا من اقتباساتهما وينتظران نصيهما: افتح ملفيهما لتأخذ الملاحظات مواضعها.',
        ...threeOnwards(
          'ليست في مكتبتك. أُنشئت من اقتباساتها وتنتظر نصوصها: افتح ملفاتها لتأخذ الملاحظات مواضعها.',
        ),
      ]),
    'changed-on-both-sides': (n) => `تغير هنا وفي الملف معًا: ${these(n, 'notes')}. يبقى ما عندك.`,
    'note-cut': (n) => `اقتُطع ما زاد على الطول الذي تقبله المكتبة من ${some(n, 'notes')}.`,
    'tags-cut': (n) => `اقتُطعت وسوم لطولها أو كثرتها من ${some(n, 'annotations')}.`,
  },
  untitled: 'بلا عنوان',
  failures: {
    stopped: 'أُوقف الاستيراد. لم يتغير شيء.',
    memory: 'يحتاج هذا الملف إلى ذاكرة أكبر مما لدى Postil. استورده على أجزاء.',
    severalFiles: (name, n, names, more) =>
      `في ${isolate(name)} ملفات ملاحظات عددها ${number(n)} (${names.map(isolate).join('، ')}${more ? '، …' : ''}). استوردها واحدًا واحدًا.`,
    otherText: (name) => `النص في هذا التصدير ليس النص الذي أُعدّ به: ${isolate(name)}.`,
    largeArchive: (name) => `حجم ${isolate(name)} أكبر من ${number(128)} ميغابايت، وهو أقصى ما يُقرأ.`,
    noArchive: (name) => `ليس ${isolate(name)} أرشيف ZIP.`,
    unreadable: (name) => `تعذّرت قراءة ${isolate(name)}. هل لديك إذن بقراءته؟`,
    tooMuch: (name) => `في ${isolate(name)} أكثر مما يُستورد دفعة واحدة. استورده على أجزاء.`,
    goneForward: 'لم تعد إعادة هذا الاستيراد ممكنة. استورد ملفه مرة أخرى.',
    goneBack: 'لم يعد التراجع عن هذا الاستيراد ممكنًا.',
    notTaken: (field) => `في هذا الملف شيء لا تقبله المكتبة (${isolate(field)}).`,
    noNotes: (name) =>
      `لا توجد في ${isolate(name)} ملاحظات يعرفها Postil. يقرأ Postil ملاحظات Hypothesis وReadwise وKindle وOmnivore وReadest وZotero وSingleFile، وتعليقات W3C، وملاحظاته نفسه.`,
    unknownForm: (name) => `لا توجد في ${isolate(name)} ملاحظات بصيغة يعرفها Postil.`,
    nothingLeft: (sentence, reasons) => [sentence, ...reasons].join(' '),
  },
};
