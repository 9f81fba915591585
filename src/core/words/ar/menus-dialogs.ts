import type { Words } from '../words.ts';

export const dialogs: Words['menus']['dialogs'] = {
  open: {
    title: 'فتح مقالات',
    articles: 'المقالات',
    text: 'نص عادي',
    markdown: 'Markdown',
    pages: 'صفحات ويب',
    documents: 'Word وOpenDocument',
    books: 'كتب',
    messages: 'رسائل',
    allFiles: 'كل الملفات',
    placeForgotten: 'لم يعد Postil يعرف مكان هذا الملف. افتحه من جديد من ملف ← فتح.',
  },
  importNotes: {
    title: 'استيراد الملاحظات',
    notes: 'الملاحظات',
    allFiles: 'كل الملفات',
    noPreview: 'لا معاينة لهذا الاستيراد.',
    noneChosen: 'اختر أولًا ملف ملاحظات.',
  },
  closing: {
    unsaved: 'تعذّر حفظ آخر ما كتبته.',
    slow: 'يستغرق الحفظ وقتًا أطول من المعتاد.',
    keep: 'إبقاء النافذة مفتوحة',
    close: 'إغلاق من دون حفظ',
  },
  stuck: {
    message: 'النافذة لا تستجيب.',
    detail:
      'قد تكون مشغولة بمقال طويل، وعندها يفيد الانتظار. وإعادة تحميلها تُظهر الموضع نفسه وتحفظ ما كتبته قبل أن تتوقف عن الاستجابة.',
    wait: 'انتظار',
    reload: 'إعادة التحميل',
  },
};
