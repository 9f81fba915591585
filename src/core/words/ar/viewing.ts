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
    previousKey: 'الصورة السابقة (Page Up)',
    next: 'الصورة التالية',
    nextKey: 'الصورة التالية (Page Down)',
    at: (at, all) => `${number(at)} من ${number(all)}`,
    smaller: 'أصغر',
    smallerKey: 'أصغر (−)',
    larger: 'أكبر',
    largerKey: 'أكبر (+)',
    size: (percentage) => percent(percentage / 100),
    ownSize: (percentage) => `${percent(percentage / 100)}. الحجم الأصلي`,
    ownSizeKey: 'الحجم الأصلي (1)',
    fit: 'ملاءمة',
    fitKey: 'الصورة كاملة (0)',
    close: 'إغلاق',
    closeKey: 'إغلاق (Esc)',
  },
};
