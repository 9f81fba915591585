import { isolate, number } from '../forms.ts';
import type { Words } from '../words.ts';

/** A sign of a pattern, which must not turn with the sentence around it. */
const sign = (letters: string) => `«${isolate(`\u200e${letters}\u200e`)}»`;

export const finding: Words['finding'] = {
  field: 'البحث في المقال',
  looking: 'جارٍ البحث…',
  nothing: 'لم يُعثر على شيء',
  at: (at, of) => `${number(at)} من ${number(of)}`,
  atOrMore: (at, of) => `${number(at)} من ${number(of)} أو أكثر`,
  switches: {
    matchCase: 'مطابقة حالة الأحرف',
    wholeWord: 'كلمات كاملة',
    matchAccents: 'مطابقة التشكيل',
    pattern: 'تعبير نمطي',
  },
  previous: 'السابق',
  next: 'التالي',
  markAll: 'تمييز كل ما عُثر عليه',
  close: 'إغلاق',
  problems: {
    'open-group': `القوس ${sign('(')} غير مغلق.`,
    'closed-group': `القوس ${sign(')')} لا يغلق شيئًا.`,
    'open-class': `القوس ${sign('[')} غير مغلق.`,
    brace: `لكتابة ${sign('{')} أو ${sign('}')} حرفًا ضع قبله ${sign('\\')}.`,
    repeat: `لا شيء لتكراره قبل ${sign('*')} أو ${sign('+')} أو ${sign('?')}.`,
    numbers: `ترتيب الأعداد في ${sign('{ }')} خاطئ.`,
    range: `ترتيب النطاق في ${sign('[ ]')} خاطئ.`,
    backslash: `لا شيء بعد ${sign('\\')} الأخيرة.`,
    group: `ما بعد ${sign('(?')} غير معروف.`,
    property: `الخاصية في ${sign('\\p{ }')} غير معروفة.`,
    other: 'هذا ليس تعبيرًا نمطيًا.',
    'too-long': 'يستغرق هذا التعبير هنا وقتًا طويلًا. بسّطه.',
    'no-thread': 'لا يمكن تشغيل التعبيرات النمطية الآن.',
  },
};
