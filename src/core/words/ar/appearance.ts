import { formsOf, isolate, number } from '../forms.ts';
import type { Words } from '../words.ts';

const { count } = formsOf<'zero' | 'one' | 'two' | 'few' | 'many' | 'other'>('ar');

export const appearance: Words['appearance'] = {
  theme: 'السمة',
  themes: {
    system: 'حسب النظام',
    light: 'فاتحة',
    sepia: 'بنية داكنة',
    dark: 'داكنة',
    black: 'سوداء',
    contrast: 'تباين عالٍ، فاتح',
    'contrast-dark': 'تباين عالٍ، داكن',
    own: 'ألوانك',
  },
  byDay: 'نهارًا',
  byNight: 'ليلًا',

  ownColours: { paper: 'الورق', ink: 'الحبر', accent: 'لون الإبراز' },
  doubts: {
    ink: (ratio, least) =>
      `الحبر صعب القراءة على هذا الورق: ${ratio} إلى ${number(1)}، والنص يحتاج إلى ${least}.`,
    accent: (ratio, least) =>
      `لون الإبراز صعب الرؤية على هذا الورق: ${ratio} إلى ${number(1)}، وتسهل القراءة بدءًا من ${least}.`,
  },

  typeface: 'الخط',
  faces: {
    serif: { name: 'Literata', forWhom: 'بزوائد' },
    sans: { name: 'Source Sans', forWhom: 'بلا زوائد' },
    legible: { name: 'Atkinson', forWhom: 'لضعف البصر' },
    dyslexic: { name: 'OpenDyslexic', forWhom: 'لعسر القراءة' },
  },
  letters: (n) =>
    count(n, {
      zero: 'لا حروف',
      one: 'حرف واحد',
      two: 'حرفان',
      few: '# حروف',
      many: '# حرفًا',
      other: '# حرف',
    }),
  paragraphs: 'الفقرات',
  spaced: 'متباعدة',
  indented: 'بإزاحة',
  justify: 'ضبط الأسطر من الجانبين',
  divide: 'تقسيم الكلمات في أواخر الأسطر',
  languageUnknown: 'لغة هذا المقال غير معروفة، لذلك لا تُقسّم كلماته.',
  cannotDivide: (language) => `تبقى الكلمات كاملة في ${isolate(language)}، إذ ليس لدى Postil قواعد لتقسيمها.`,

  colours: { saffron: 'أصفر', moss: 'أخضر', sky: 'أزرق', rose: 'وردي', lilac: 'بنفسجي' },
  marks: {
    highlight: (colour) => `تمييز ${colour}`,
    underline: (colour) => `تسطير ${colour}`,
    strike: (colour) => `شطب ${colour}`,
  },
  called: (name) => `«${isolate(name)}»`,
};
