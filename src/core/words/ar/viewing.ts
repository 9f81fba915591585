import { number, percent } from '../forms.ts';
import type { Words } from '../words.ts';

export const viewing: Words['viewing'] = {
  picture: 'صورة',
  pictureOf: (at, all) => `الصورة ${number(at)} من ${number(all)}`,
  first: 'الصورة الأولى',
  last: 'الصورة الأخيرة',
  failed: 'لا يمكن عرض هذه الصورة. ربما أُزيلت من مجلد المكتبة.',
  openLink: 'فتح رابط هذه الصورة',
  tools: {
    previous: 'الصورة السابقة',
    next: 'الصورة التالية',
    at: (at, all) => `${number(at)} من ${number(all)}`,
    smaller: 'أصغر',
    larger: 'أكبر',
    size: (percentage) => percent(percentage / 100),
    ownSize: (percentage) => `${percent(percentage / 100)}. الحجم الأصلي`,
    ownSizeTip: 'الحجم الأصلي',
    fit: 'ملاءمة',
    fitTip: 'الصورة كاملة',
    close: 'إغلاق',
  },
};
