import { isolate, number } from '../forms.ts';
import type { Words } from '../words.ts';

export const sidebar: Words['sidebar'] = {
  views: 'طرق العرض',
  rename: 'إعادة تسمية',
  fold: (name) => `طي ${isolate(name)}`,
  unfold: (name) => `توسيع ${isolate(name)}`,
  menuOf: (name) => `قائمة ${isolate(name)}`,
  trash: {
    menu: 'قائمة سلة المهملات',
    empty: 'إفراغ سلة المهملات…',
  },
  folders: {
    title: 'المجلدات',
    new: 'مجلد جديد',
    name: 'اسم المجلد',
    inside: 'مجلد جديد داخله',
    into: 'نقل إلى…',
    toTop: 'نقل إلى المستوى الأعلى',
    delete: 'حذف المجلد',
  },
  searches: {
    title: 'عمليات البحث المحفوظة',
    name: 'اسم البحث المحفوظ',
    asks: 'ما يبحث عنه',
    change: 'تغيير ما يبحث عنه',
    delete: 'حذف البحث المحفوظ',
  },
  tags: {
    title: 'الوسوم',
    name: 'اسم الوسم',
    menuOf: (tag) => `قائمة الوسم ${isolate(tag)}`,
    merge: 'دمج مع…',
    delete: 'حذف الوسم',
    refused: (most) => `الوسم سطر واحد لا يزيد على ${number(most)} حرف، وليس فيه فواصل.`,
    all: (n) => `كل الوسوم (${number(n)})`,
  },
};
