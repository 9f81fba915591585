import { formsOf, isolate, number, percent } from '../forms.ts';
import type { Words } from '../words.ts';

const { count } = formsOf<'zero' | 'one' | 'two' | 'few' | 'many' | 'other'>('ar');

const articles = (n: number) =>
  count(n, {
    zero: 'لا مقالات',
    one: 'مقال واحد',
    two: 'مقالان',
    few: '# مقالات',
    many: '# مقالًا',
    other: '# مقال',
  });
const shown = (best: number | null) => (best === null ? '' : `، يُعرض أفضل ${number(best)} منها`);

export const search: Words['search'] = {
  name: 'البحث في كل شيء',
  placeholder: 'البحث في العناوين والنصوص والملاحظات والاقتباسات والوسوم',
  broken: 'البحث لا يعمل الآن.',
  brokenFor: 'البحث لا يعمل الآن. شغّل Postil من جديد للمحاولة مرة أخرى.',
  loading: 'جارٍ تجهيز البحث…',
  reading: 'جارٍ قراءة مكتبتك',
  building: (whole) => `جارٍ قراءة مكتبتك من أجل البحث: ${percent(whole / 100)}. ما قُرئ منها يمكن البحث فيه.`,
  none: 'لم يُعثر على شيء',
  noneMore: 'لا يوجد هذا في النصوص ولا في الملاحظات. جرّب كلمات أقل أو إملاءً آخر؛ ولا يُبحث في سلة المهملات.',
  found: 'نتائج البحث',
  foundOf: (total, best, instead) => {
    const guessed = instead
      .map(({ typed, word }) => `«${isolate(word)}» بدلًا من «${isolate(typed)}»`)
      .join('، ');
    return `${articles(total)}${shown(best)}${guessed === '' ? '' : ` — بُحث عن ${guessed}`}`;
  },
  partly: (total, best) => `لا مقال فيه كل هذه الكلمات؛ ما فيه بعضها: ${articles(total)}${shown(best)}`,
  where: {
    note: 'ملاحظة',
    quote: 'تمييز',
    tag: 'وسم',
  },
  keys: {
    choose: '{up} {down} اختيار',
    article: '{page} المقال التالي',
    open: '{enter} فتح عند الموضع',
    behind: '{enter} فتح في الخلفية',
    close: '{esc} إغلاق',
    page: 'Page Down',
  },
  changed: 'تغير المقال منذ البحث فيه. أعد البحث.',
};
