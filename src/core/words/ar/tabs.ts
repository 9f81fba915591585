import { isolate, number } from '../forms.ts';
import type { Words } from '../words.ts';

export const tabs: Words['tabs'] = {
  name: 'علامات التبويب',
  article: 'مقال',
  highlights: 'التمييزات',
  gone: 'لم يعد مقال علامة التبويب هذه في المكتبة، أو هو في سلة المهملات.',
  most: 'لا يمكن فتح المزيد من علامات التبويب: أغلق واحدة أولًا',
  openedBehind: 'فُتح في علامة تبويب في الخلفية',
  closed: 'أُغلقت علامة التبويب',
  at: (place, of) => `علامة التبويب ${number(place)} من ${number(of)}`,
  menu: {
    name: (title) => `قائمة علامة التبويب ${isolate(title)}`,
    close: 'إغلاق',
    closeOthers: 'إغلاق الأخرى',
    moveLeft: 'نقل إلى اليسار',
    moveRight: 'نقل إلى اليمين',
  },
};
