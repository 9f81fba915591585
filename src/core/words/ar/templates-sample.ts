import type { Words } from '../words.ts';

export const sample: Words['templates']['sample'] = {
  title: 'العبّارة الأخيرة',
  byline: 'إيناس مارلو',
  siteName: 'بريد الميناء',
  dek: 'صباح على الماء.',
  heading: 'الجَزر',
  first: 'تأخرت العبّارة مرة أخرى، ولم ينم أحد على متنها.',
  second: 'عند الظهر كان الميناء خاليًا.',
  quote: 'لم ينم أحد على متنها',
  across: { end: 'أحد على متنها.', beginning: 'عند الظهر كان الميناء' },
  note: 'لماذا *القبطان*؟',
  tags: ['بحر', 'ضابط أول'],
  onWhole: 'يُقرأ مرة أخرى.',
};
