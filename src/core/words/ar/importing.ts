import { isolate, number } from '../forms.ts';
import type { Words } from '../words.ts';
import { counted, some } from './counted.ts';
import { programs } from './importing-programs.ts';

export const importing: Words['importing'] = {
  programs,
  dialog: {
    title: 'استيراد الملاحظات',
    articles: 'المقالات',
    notes: 'الملاحظات',
    whatToKnow: 'ما ينبغي معرفته',
    articlesInFile: 'المقالات في هذا الملف',
    more: (n) => `و${number(n)} غيرها`,
    undoable: 'لا يتغيّر شيء مما كتبته. يسحب «التراجع» الاستيراد كله.',
    noNews: 'كل ما فيه موجود هنا.',
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
    url: 'عُرف بعنوانه على الويب',
    title: 'عُرف بالعنوان والكاتب',
    new: 'جديد',
  },
  states: {
    placed: (n) => `${number(n)} في الموضع`,
    moved: (n) => `${number(n)} بعد نقل أو تحرير`,
    uncertain: (n) => `${number(n)} غير مؤكد`,
    orphaned: (n) => `${number(n)} بلا موضع`,
    waiting: (n) => `${number(n)} في انتظار النص`,
    known: (n) => `${number(n)} موجود هنا`,
  },
  together: (states) => states.join('، '),
  noNotes: 'لا ملاحظات',
  articles: (n, fresh) => {
    const all = counted(n, ['مقال واحد', 'مقالان', '# مقالات', '# مقالًا', '# مقال']);
    if (fresh === 0) return n === 1 ? `${all} في مكتبتك` : `${all}، كلها في مكتبتك`;
    if (fresh === n) return n === 1 ? 'مقال جديد' : `${all}، كلها جديدة`;
    return `${all}، الجديد منها ${number(fresh)}`;
  },
  done: (notes, name, needs, waiting) => {
    const review = needs === 0 ? '' : ` تلزم مراجعة ${some(needs, 'passages')}.`;
    const wait = waiting === 0 ? '' : ` يلزم ملف المقال لوضع ${some(waiting, 'notes')}.`;
    return `جرى استيراد ${some(notes, 'notes')} من ${isolate(name)}.${review}${wait}`;
  },
  allHere: 'كل ما فيه كان موجودًا هنا.',
  look: 'عرض',
  stopped: 'أُوقف. لم يُستورد شيء.',
  notImported: (name) => `لم يُستورد ${isolate(name)}. لاستيراده افتحه مرة أخرى.`,
  progress: {
    reading: 'قراءة الملاحظات',
    importing: (name) => `استيراد ${isolate(name)}`,
    again: 'إعادة الاستيراد',
    back: 'التراجع عن الاستيراد',
  },
  turned: { again: 'أُعيد: استيراد ملاحظات', back: 'جرى التراجع: استيراد ملاحظات' },
  turnedInPart: {
    again: 'أُعيد: استيراد ملاحظات. ما غيّرته بعد ذلك ما زال هنا.',
    back: 'جرى التراجع: استيراد ملاحظات. ما غيّرته بعد ذلك ما زال هنا.',
  },
  planned: {
    'tied-article': (n) =>
      `تعذّر الجزم في ${some(n, 'articles')} بين عدة مقالات في مكتبتك، فجرى إنشاء الجديد منعًا للخلط.`,
    'waiting-article': (n) =>
      `لا يوجد في مكتبتك نص ${some(n, 'articles')}. جرى التكوين من الاقتباسات في انتظار النص، وعند فتح الملف تأخذ الملاحظات مواضعها.`,
    'changed-on-both-sides': (n) => `جرى تغيير ${some(n, 'notes')} هنا وفي الملف. يبقى ما عندك.`,
    'note-cut': (n) => `جرى قصّ ${some(n, 'notes')} لتجاوز الطول الذي تقبله المكتبة.`,
    'tags-cut': (n) => `جرى قصّ وسوم ${some(n, 'annotations')} لطولها أو كثرتها.`,
  },
  untitled: 'بلا عنوان',
  failures: {
    stopped: 'أُوقف الاستيراد. لم يتغيّر شيء.',
    memory: 'يحتاج هذا الملف إلى ذاكرة أكبر مما لدى Postil. استورده على أجزاء.',
    severalFiles: (name, n, names, more) =>
      `في ${isolate(name)} ملفات ملاحظات عددها ${number(n)} (${names.map(isolate).join('، ')}${more ? '، …' : ''}). استوردها واحدًا واحدًا.`,
    otherText: (name) => `النص في هذا التصدير ليس النص الذي أُعدّ به: ${isolate(name)}.`,
    largeArchive: (name) => `حجم ${isolate(name)} أكبر من 128 ميغابايت، وهو أقصى ما يُقرأ.`,
    noArchive: (name) => `ليس ${isolate(name)} أرشيف ZIP.`,
    unreadable: (name) => `تعذّرت قراءة ${isolate(name)}. هل لديك إذن بقراءته؟`,
    tooMuch: (name) => `في ${isolate(name)} أكثر مما يُستورد دفعة واحدة. استورده على أجزاء.`,
    goneForward: 'لم تعد إعادة هذا الاستيراد ممكنة. استورد ملفه مرة أخرى.',
    goneBack: 'لم يعد التراجع عن هذا الاستيراد ممكنًا.',
    notTaken: (field) => `في هذا الملف شيء لا تقبله المكتبة (${isolate(field)}).`,
    noNotes: (name) =>
      `لا توجد في ${isolate(name)} ملاحظات يعرفها Postil. يقرأ Postil ملاحظات Hypothesis وReadwise وKindle وOmnivore وReadest وZotero وSingleFile، وتعليقات W3C، وملاحظاته هو.`,
    unknownForm: (name) => `لا توجد في ${isolate(name)} ملاحظات بصيغة يعرفها Postil.`,
    nothingLeft: (sentence, reasons) => [sentence, ...reasons].join(' '),
  },
};
