import { isolate, number } from '../forms.ts';
import type { Words } from '../words.ts';
import { some, these } from './counted.ts';

export const programs: Words['importing']['programs'] = {
  empty: (whose) => `ملف ${isolate(whose)} هذا فارغ.`,
  notWhole: (whose) => `ملف ${isolate(whose)} هذا ليس JSON كاملًا، فلا تمكن قراءته. صدّره مرة أخرى.`,
  tooDeep: (whose) => `تداخل هذا الملف أعمق من أي شيء يكتبه ${isolate(whose)}.`,
  tooLarge: (whose) => `ملف ${isolate(whose)} هذا أكبر مما يقرؤه Postil دفعة واحدة. صدّره على أجزاء.`,
  tooMany: (n) => `في هذا الملف ملاحظات أكثر مما يقرؤه Postil دفعة واحدة (${number(n)}).`,
  cutOff: (n) => `اقتُطع ما زاد على الطول الذي يحفظه Postil من ملاحظات أو اقتباسات. عددها: ${number(n)}.`,
  authors: 'ملاحظات هذا الملف لعدة أشخاص. في آخر كل منها اسم صاحبها.',
  duplicates: (n) => `ما تكرر في الملف لم يؤخذ إلا مرة واحدة: ${these(n, 'entries')}.`,
  unreadable: (n) => `استُبعد ما تعذّر فهمه: ${these(n, 'entries')}.`,
  bookmarks: (n) => `استُبعد ما يعلّم صفحة لا كلمات: ${these(n, 'bookmarks')}.`,
  wordless: (n) => `استُبعد ما ليس فيه كلمات: ${these(n, 'entries')}.`,
  nothingKept: (n) => `استُبعد ما ليس فيه كلمات مميّزة ولا ملاحظة ولا وسوم: ${these(n, 'annotations')}.`,
  noWords: (n) => `ما لا يذكر الكلمات التي يخصها حُفظ ملاحظةً على المقال كله: ${these(n, 'notes')}.`,
  severalTargets: (n) => `أُخذ المقطع الأول مما يخص عدة مقاطع: ${these(n, 'annotations')}.`,
  hypothesis: {
    none: 'لا توجد تعليقات في ملف Hypothesis هذا.',
    lostReplies: (n) => `ما يرد على تعليق ليس في هذا الملف حُفظ ملاحظةً على المقال: ${these(n, 'replies')}.`,
    noAnnotation: (n) => `استُبعد ما ليس تعليقًا: ${these(n, 'entries')}.`,
    somebody: 'شخص ما',
  },
  jsonld: {
    none: 'لا توجد في هذا الملف تعليقات يستطيع Postil قراءتها.',
    elsewhere: 'بعض تعليقات هذا الملف مذكورة فيه بالاسم فقط وموجودة على خادم. لا يجلبها Postil.',
    bodies: (n) => `استُبعدت محتويات بلا كلمات ولا عنوان، أو هي خيار من عدة خيارات. عددها: ${number(n)}.`,
  },
  kindle: {
    none: 'لا توجد في ملف Kindle هذا تمييزات ولا ملاحظات.',
    undated: (n) => `تعذّرت قراءة التاريخ في ${some(n, 'entries')}، فبقي الوقت مجهولًا.`,
    limit: (n) => `تنقص كلمات في ${some(n, 'highlights')}، لأن الناشر لا يسمح لـ Kindle بإخراجها.`,
    reworked: (n) => `استُبعدت الصيغة الأقدم مما أُطيل أو قُصّر لاحقًا: ${these(n, 'highlights')}.`,
    edited: (n) => `استُبعدت الصيغة الأقدم مما عُدّل لاحقًا: ${these(n, 'notes')}.`,
    loose: (n) => `ما ليس في موضعه تمييز حُفظ ملاحظةً على الكتاب كله: ${these(n, 'notes')}.`,
    missing: (n, places) => {
      const where = places.length === 0 ? '' : ` مواضعها: ${places.join('، ')}.`;
      return `لم يحفظ Kindle كلمات ${some(n, 'highlights')}: بُلغ الحد الذي يسمح به الناشر.${where}`;
    },
    page: (place) => `صفحة ${isolate(place)}`,
    location: (place) => `موقع ${isolate(place)}`,
  },
  living: {
    whose: 'Markdown الحي',
    none: 'لا توجد في ملف Markdown هذا ملاحظات لـ Postil.',
    notReadBack: (n) =>
      `لم يؤخذ من الملف ما يكتبه القالب بطريقة لا تُقرأ ثانية: ${these(n, 'notes')}. حرّره في Postil.`,
    editedTwice: (n) => `ما عُدّل في الملف وفي Postil معًا يحوي الآن النصين: ${these(n, 'notes')}.`,
  },
  omnivore: {
    noFolder: 'لا توجد تمييزات هنا. اختر المجلد كله أو الأرشيف الذي صدّره Omnivore، ومعه مجلده «highlights».',
    none: 'لا توجد تمييزات في تصدير Omnivore هذا.',
    withoutHighlights: (n) =>
      `استُبعد ما ليس فيه تمييزات: ${these(n, 'articles')}. لقراءته افتح ملفه في المجلد «content».`,
    notListed: (n) => `في التصدير تمييزات ${some(n, 'articles')}، من دون العنوان وعنوان الويب.`,
    notList: (path) => `ليس ${isolate(path)} قائمة المقالات التي يصدّرها Omnivore.`,
    quotesInNotes: (n) => `ما تحت الملاحظات ولم يُعثر عليه في المقال بقي فيها: ${these(n, 'quotes')}.`,
    noText: (n) => `تعذّرت قراءة نص ${some(n, 'articles')}، فلا يُعرف إلا الاقتباسات.`,
  },
  readest: {
    none: 'لا توجد في ملف Readest هذا تمييزات ولا ملاحظات.',
    noneInFolder: 'لا توجد في مجلد Readest هذا تمييزات ولا ملاحظات.',
    notWritten: 'ليس هذا ملف ملاحظات مما يكتبه Readest.',
    noTitle: (n) => (n === 1 ? 'لا يذكر الملف الكتاب الذي يخصه.' : `لم يُذكر الكتاب في ${some(n, 'files')}.`),
    deleted: (n) => `استُبعد ما حُذف في Readest: ${these(n, 'notes')}.`,
  },
  readwise: {
    none: 'لا توجد تمييزات في ملف Readwise هذا.',
    noColumns: 'ليس في هذا الجدول العمودان «Highlight» و«Book Title»، فهو ليس تصديرًا من Readwise.',
    brokenQuotes: 'في هذا الجدول علامة اقتباس غير مغلقة، وقد يُقرأ ما بعدها خطأ.',
    locations: 'الصفحات والمواقع أرقام طبعة أخرى فلا تُحفظ، وتُعرف المقاطع بكلماتها.',
  },
  zotero: {
    none: 'لا توجد تعليقات في ملف Zotero هذا. اطلب كل العناصر من واجهة الويب البرمجية، أو صدّر مع المرفقات والتعليقات.',
    notList: 'ليست هذه قائمة عناصر مما يكتبه Zotero.',
    notes: (n) => `استُبعد ما لا يخص مقطعًا من ملاحظات Zotero نفسه: ${these(n, 'notes')}.`,
    noWork: (n) => `ليس في الملف ما تخصه التعليقات، فلا يُعرف العنوان ولا عنوان الويب: ${these(n, 'works')}.`,
    deleted: (n) => `استُبعد ما في سلة مهملات Zotero: ${these(n, 'annotations')}.`,
    wordless: (n) => `استُبعد ما ليس فيه كلمات من رسوم ومساحات: ${these(n, 'annotations')}.`,
    noQuote: (n) =>
      `ما يقع في موضع من الصفحة بلا كلمات مميّزة حُفظ ملاحظةً على المقال كله: ${these(n, 'notes')}.`,
  },
  singlefile: {
    none: (name) => `لا توجد في ${isolate(name)} ملاحظات لـ SingleFile.`,
    emptyNotes: (n) => `استُبعدت الملاحظات الفارغة (${number(n)}).`,
    onPart: (n) => `ما يخص جزءًا كاملًا من الصفحة حُفظ ملاحظةً على المقال: ${these(n, 'notes')}.`,
  },
  portable: {
    none: (name) => `ليس ${isolate(name)} مقالًا كتبه Postil.`,
    newer: 'كتب هذا المقال إصدارٌ أحدث من Postil.',
    malformed: (reason) => `الملاحظات في هذا الملف ليست كما كتبها Postil: ${reason}.`,
    reasons: {
      text: 'نص المقال ليس نص كتله',
      pageText: 'نص الصفحة الكاملة ليس نص كتلها',
      shared: 'الصفحة الكاملة لا تشترك فيما تذكره',
      tooDeep: 'تداخلها أعمق مما ينبغي',
      cutOff: 'بياناتها مقطوعة أو مغيّرة',
      field: (path) => `«${isolate(path)}» ليس كما ينبغي`,
      otherText: 'هي لنص آخر',
    },
    readAsPage: (why) => `${why} قُرئ صفحةً عادية، ولم تؤخذ منه أي ملاحظة.`,
    pictures: (n) => `استُبعد من هذا الملف ما ليس مما كُتب به: ${these(n, 'pictures')}.`,
  },
};
