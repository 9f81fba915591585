import type { Words } from '../words.ts';

export const sorts: Words['library']['sorts'] = {
  name: 'ترتيب القائمة',
  chosen: (order) => `الترتيب: ${order}`,
  by: {
    opened: { words: 'الأحدث قراءةً', reversed: 'الأقدم قراءةً' },
    added: { words: 'الأحدث في المكتبة', reversed: 'الأقدم في المكتبة' },
    published: { words: 'الأحدث نشرًا', reversed: 'الأقدم نشرًا' },
    title: { words: 'العنوان', reversed: 'العنوان، تنازليًا' },
    byline: { words: 'الكاتب', reversed: 'الكاتب، تنازليًا' },
    site: { words: 'الموقع', reversed: 'الموقع، تنازليًا' },
    language: { words: 'اللغة', reversed: 'اللغة، تنازليًا' },
    folder: { words: 'المجلد', reversed: 'المجلد، تنازليًا' },
    tag: { words: 'الوسم الأول', reversed: 'الوسم الأول، تنازليًا' },
    words: { words: 'الأطول', reversed: 'الأقصر' },
    progress: { words: 'الأكثر تقدمًا', reversed: 'الأقل تقدمًا' },
    notes: { words: 'الأكثر ملاحظات', reversed: 'الأقل ملاحظات' },
    attention: { words: 'ما يحتاج إلى انتباه أولًا', reversed: 'ما يحتاج إلى انتباه أخيرًا' },
  },
};
