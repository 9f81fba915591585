import { isolate, number } from '../forms.ts';
import type { Words } from '../words.ts';
import { some } from './counted.ts';

export const programs: Words['importing']['programs'] = {
  empty: (whose) => `ملف ${isolate(whose)} هذا فارغ.`,
  notWhole: (whose) => `ملف ${isolate(whose)} هذا ليس JSON كاملًا، فلا تمكن قراءته. صدّره مرة أخرى.`,
  tooDeep: (whose) => `تداخل هذا الملف أعمق من أي شيء يكتبه ${isolate(whose)}.`,
  tooLarge: (whose) => `ملف ${isolate(whose)} هذا أكبر مما يقرؤه Postil دفعة واحدة. صدّره على أجزاء.`,
  tooMany: (n) => `في هذا الملف ملاحظات أكثر مما يقرؤه Postil دفعة واحدة (${number(n)}).`,
  cutOff: (n) => `جرى القصّ لتجاوز الطول الذي يحفظه Postil. عدد الملاحظات أو الاقتباسات: ${number(n)}.`,
  authors: 'ملاحظات هذا الملف لعدة أشخاص. في آخر كل منها اسم صاحبها.',
  duplicates: (n) => `تكرّر ورود ${some(n, 'entries')} في الملف، وجرى الأخذ مرة واحدة.`,
  unreadable: (n) => `جرى استبعاد ${some(n, 'entries')} لتعذّر الفهم.`,
  bookmarks: (n) => `جرى استبعاد ${some(n, 'bookmarks')}: الإشارة المرجعية تعلّم صفحة لا كلمات.`,
  wordless: (n) => `جرى استبعاد ${some(n, 'entries')} بلا كلمات.`,
  nothingKept: (n) => `جرى استبعاد ${some(n, 'annotations')} بلا كلمات مميّزة ولا ملاحظة ولا وسوم.`,
  noWords: (n) => `لم تُذكر في ${some(n, 'notes')} الكلمات المقصودة، فجرى الحفظ بصفة ملاحظة على المقال كله.`,
  severalTargets: (n) => `في ${some(n, 'annotations')} عدة مقاطع، وجرى أخذ المقطع الأول.`,
  hypothesis: {
    none: 'لا توجد تعليقات في ملف Hypothesis هذا.',
    lostReplies: (n) =>
      `لا يوجد في الملف التعليق المقصود في ${some(n, 'replies')}، فجرى الحفظ بصفة ملاحظة على المقال.`,
    noAnnotation: (n) => `جرى استبعاد ${some(n, 'entries')} من غير التعليقات.`,
    somebody: 'شخص ما',
  },
  jsonld: {
    none: 'لا توجد في هذا الملف تعليقات يستطيع Postil قراءتها.',
    elsewhere: 'بعض تعليقات هذا الملف مذكورة فيه بالاسم فقط وموجودة على خادم. لا يجلبها Postil.',
    bodies: (n) => `جرى استبعاد محتويات بلا كلمات ولا عنوان، أو هي خيار من عدة خيارات. العدد: ${number(n)}.`,
  },
  kindle: {
    none: 'لا توجد في ملف Kindle هذا تمييزات ولا ملاحظات.',
    undated: (n) => `تعذّرت قراءة التاريخ في ${some(n, 'entries')}، فلا وقت لها.`,
    limit: (n) => `تنقص كلمات في ${some(n, 'highlights')}، لأن الناشر لا يسمح لـ Kindle بإعطائها.`,
    reworked: (n) => `جرى استبعاد ${some(n, 'highlights')} بعد إطالة أو تقصير لاحق، وجرى أخذ الأحدث.`,
    edited: (n) => `جرى استبعاد ${some(n, 'notes')} بعد تحرير لاحق، وجرى أخذ الأحدث.`,
    loose: (n) => `لا تمييز في موضع ${some(n, 'notes')}، فجرى الحفظ بصفة ملاحظة على الكتاب كله.`,
    missing: (n, places) => {
      const where = places.length === 0 ? '' : ` الموضع: ${places.join('، ')}.`;
      return `لم يحفظ Kindle كلمات ${some(n, 'highlights')}: بلغ حدّ الناشر.${where}`;
    },
    page: (place) => `صفحة ${isolate(place)}`,
    location: (place) => `موقع ${isolate(place)}`,
  },
  living: {
    whose: 'Markdown الحي',
    none: 'لا توجد في ملف Markdown هذا ملاحظات لـ Postil.',
    notReadBack: (n) =>
      `لم يجرِ أخذ ${some(n, 'notes')} من الملف: يكتبها القالب بطريقة لا تُقرأ ثانية. حرّرها في Postil.`,
    editedTwice: (n) => `جرى تحرير ${some(n, 'notes')} في الملف وفي Postil: فيها الآن النصان معًا.`,
  },
  omnivore: {
    noFolder: 'لا توجد تمييزات هنا. اختر المجلد كله أو الأرشيف الذي صدّره Omnivore، ومعه مجلده «highlights».',
    none: 'لا توجد تمييزات في تصدير Omnivore هذا.',
    withoutHighlights: (n) =>
      `جرى استبعاد ${some(n, 'articles')} بلا تمييزات. للقراءة افتح الملف في المجلد «content».`,
    notListed: (n) => `في التصدير تمييزات ${some(n, 'articles')}، وليس فيه العنوان ولا عنوان الويب.`,
    notList: (path) => `ليس ${isolate(path)} قائمة المقالات التي يصدّرها Omnivore.`,
    quotesInNotes: (n) => `لم يُعثر في المقال على ${some(n, 'quotes')} تحت الملاحظات، فبقي ذلك في الملاحظة.`,
    noText: (n) => `تعذّرت قراءة نص ${some(n, 'articles')}، فلا يوجد إلا الاقتباسات.`,
  },
  readest: {
    none: 'لا توجد في ملف Readest هذا تمييزات ولا ملاحظات.',
    noneInFolder: 'لا توجد في مجلد Readest هذا تمييزات ولا ملاحظات.',
    notWritten: 'ليس هذا ملف ملاحظات مما يكتبه Readest.',
    noTitle: (n) => (n === 1 ? 'لا يذكر الملف الكتاب الذي يخصه.' : `لم يُذكر الكتاب في ${some(n, 'files')}.`),
    deleted: (n) => `جرى استبعاد ${some(n, 'notes')} لسبق الحذف في Readest.`,
  },
  readwise: {
    none: 'لا توجد تمييزات في ملف Readwise هذا.',
    noColumns: 'ليس في هذا الجدول العمودان «Highlight» و«Book Title»، فهو ليس تصديرًا من Readwise.',
    brokenQuotes: 'في هذا الجدول علامة اقتباس بلا قرين، وقد يُقرأ ما بعدها خطأً.',
    locations: 'الصفحات والمواقع أرقام طبعة أخرى فلا تُحفظ، وتُعرف المقاطع بكلماتها.',
  },
  zotero: {
    none: 'لا توجد تعليقات في ملف Zotero هذا. اطلب كل العناصر من واجهة الويب البرمجية، أو صدّر مع المرفقات والتعليقات.',
    notList: 'ليست هذه قائمة عناصر مما يكتبه Zotero.',
    notes: (n) => `جرى استبعاد ${some(n, 'notes')} من ملاحظات Zotero نفسه التي لا تخص مقطعًا.`,
    noWork: (n) =>
      `لا يوجد في الملف ذكر ${some(n, 'works')} تخصها تعليقات، فلا يُعرف العنوان ولا عنوان الويب.`,
    deleted: (n) => `جرى استبعاد ${some(n, 'annotations')} من سلة مهملات Zotero.`,
    wordless: (n) => `جرى استبعاد ${some(n, 'annotations')} بلا كلمات، من رسوم أو مساحات.`,
    noQuote: (n) =>
      `لا كلمات مميّزة في ${some(n, 'notes')} على مواضع من الصفحات، فجرى الحفظ بصفة ملاحظة على المقال كله.`,
  },
  singlefile: {
    none: (name) => `لا توجد في ${isolate(name)} ملاحظات لـ SingleFile.`,
    emptyNotes: (n) => `جرى استبعاد الملاحظات الفارغة: ${number(n)}.`,
    onPart: (n) => `تخص ${some(n, 'notes')} جزءًا كاملًا من الصفحة، فجرى الحفظ بصفة ملاحظة على المقال.`,
  },
  portable: {
    none: (name) => `ليس ${isolate(name)} مقالًا كتبه Postil.`,
    newer: 'كتب هذا المقال إصدارٌ أحدث من Postil.',
    malformed: (reason) => `الملاحظات في هذا الملف ليست كما كتبها Postil: ${reason}.`,
    reasons: {
      text: 'نصها ليس نص كتلها',
      pageText: 'نص صفحتها الكاملة ليس نص كتلها',
      shared: 'صفحتها الكاملة لا تشترك فيما تذكره',
      tooDeep: 'تداخلها أعمق مما ينبغي',
      cutOff: 'بياناتها مقطوعة أو مغيّرة',
      field: (path) => `«${isolate(path)}» ليس كما ينبغي`,
      otherText: 'هي لنص آخر',
    },
    readAsPage: (why) => `${why} جرت قراءته كصفحة عادية، ولم تؤخذ منه أي ملاحظة.`,
    pictures: (n) => `جرى استبعاد ${some(n, 'pictures')} من هذا الملف لاختلافها عما كُتب به.`,
  },
};
