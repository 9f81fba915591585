import type { Words } from '../words.ts';

export const palette: Words['palette'] = {
  title: 'الأوامر',
  field: 'الأمر',
  ask: 'ماذا تريد أن تفعل؟',
  none: 'لا أمر متاحًا هنا فيه هذه الكلمات.',
};
