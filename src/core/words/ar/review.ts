import { formsOf, isolate, number } from '../forms.ts';
import type { Words } from '../words.ts';

const { count } = formsOf<'zero' | 'one' | 'two' | 'few' | 'many' | 'other'>('ar');

const needs = (n: number) =>
  count(n, {
    zero: 'لا شيء يحتاج إلى انتباه',
    one: 'واحد يحتاج إلى انتباه',
    two: 'اثنان يحتاجان إلى انتباه',
    few: '# تحتاج إلى انتباه',
    many: '# تحتاج إلى انتباه',
    other: '# تحتاج إلى انتباه',
  });

export const review: Words['review'] = {
  names: { needs: 'المقاطع التي تحتاج إلى انتباه', edited: 'المقاطع المعدّلة' },
  heads: { needs: 'تحتاج إلى انتباه', edited: 'معدّلة' },
  none: { needs: 'لا شيء يحتاج إلى انتباه.', edited: 'لا مزيد من المقاطع المعدّلة.' },
  counts: {
    needs,
    edited: (n) =>
      count(n, {
        zero: 'لم يُعدّل شيء',
        one: 'واحد عُدّل',
        two: 'اثنان عُدّلا',
        few: '# عُدّلت',
        many: '# عُدّلت',
        other: '# عُدّلت',
      }),
  },
  outcome: ({ kept, moved, edited, needs: open }) =>
    [
      `بقي في مكانه: ${number(kept)}`,
      ...(moved > 0 ? [`انتقل: ${number(moved)}`] : []),
      ...(edited > 0 ? [`عُدّل: ${number(edited)}`] : []),
      ...(open > 0 ? [`يحتاج إلى انتباه: ${number(open)}`] : []),
    ].join('، '),
  position: (at, of) => `${number(at)} من ${number(of)}`,
  previous: 'المقطع السابق',
  previousTip: 'السابق',
  next: 'المقطع التالي',
  nextTip: 'التالي',
  first: 'هذا هو الأول',
  last: 'هذا هو الأخير',
  close: 'إغلاق',
  others: 'المقاطع الأخرى',
  yourNote: 'ملاحظتك',
  asMarked: 'كما ميّزته',
  now: 'في النص الآن',
  whereItStood: 'النص الآن في موضعه',
  nothingLike: 'لا شيء هنا يشبه هذا المقطع.',
  places: {
    orphan: 'هذه الكلمات ليست في النص.',
    edited: 'هذا هو الموضع؛ وقد عُدّلت كلماته.',
    likely: 'هذا هو الموضع على الأرجح، لكنه غير مؤكد.',
    possible: 'قد يكون هذا هو الموضع.',
    faint: 'هذا تخمين: لم يبق من المقطع إلا القليل.',
  },
  accept: 'قبول',
  markAnew: 'تمييز من جديد',
  keep: 'إبقاء كما هو',
  delete: 'حذف',
  select: 'حدّد المقطع ثم اضغط Enter',
  thisIsIt: 'هذا هو',
  cancel: 'إلغاء',
  notSelected: 'لم يُحدّد شيء بعد',
  noPlace: (key) =>
    key === null
      ? 'لا موضع لقبوله. ميّز المقطع من جديد.'
      : `لا موضع لقبوله. اضغط ${isolate(key)} لتمييز المقطع من جديد.`,
  accepted: 'قُبل الموضع.',
  markedAnew: 'مُيّز من جديد.',
  kept: 'أُبقي كما هو.',
  deleted: 'حُذف التمييز.',
  backAgain: 'عاد من جديد.',
  steps: { kept: 'الإبقاء كما هو', place: 'الموضع' },
  spoken: (position, place, quote, proposed) =>
    `${position}. ${place} ما ميّزته: ${isolate(quote)}${proposed === null ? '' : ` الآن: ${isolate(proposed)}`}`,
  after: (done, next) => `${done} ${next}`,
  stopped: 'أُوقف البحث عن مواضع الملاحظات. لم يتغير شيء.',
};
