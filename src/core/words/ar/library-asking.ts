import { isolate } from '../forms.ts';
import type { Words } from '../words.ts';

export const asking: Words['library']['asking'] = {
  label: 'تصفية القائمة',
  clear: 'مسح',
  proposals: 'اقتراحات للمتابعة',
  mend: {
    takeOut: 'إزالة',
    close: 'إغلاق',
    write: (suggestion) => `كتابة ${isolate(suggestion)}`,
  },
  save: {
    ask: 'حفظ هذا البحث…',
    title: 'حفظ هذا البحث',
    name: 'اسم البحث في الشريط الجانبي',
    save: 'حفظ',
  },
  help: {
    title: 'ماذا يمكن أن أكتب هنا؟',
    both: { words: 'دلتا النهر', means: 'الكلمتان معًا، في العنوان أو النص أو الملاحظات أو أي موضع آخر' },
    phrase: { words: 'حوار بطيء', means: 'هذه الكلمات متتالية' },
    not: 'ليس هذا',
    either: { one: 'منهج', other: 'استبيان', means: 'أحدهما؛ والقوسان ( ) يجمعان ما يتصل بعضه ببعض' },
    values: `التواريخ: ${isolate('2025, 2025-03, 2025-03-14, today, yesterday, this-week, last-month, 30-days-ago')}. الأرقام: ${isolate('10, <10, >=10, 5-10')}. الكلمات التي فيها مسافات توضع بين علامتي اقتباس.`,
  },
};
