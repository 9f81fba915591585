import { isolate } from '../forms.ts';
import type { Words } from '../words.ts';

export const encodings: Words['info']['encodings'] = {
  named: (writing, code) => `${writing}، ${isolate(code)}`,
  littleEndian: (code) => `${isolate(code)}، البايت الأصغر أولًا`,
  bigEndian: (code) => `${isolate(code)}، البايت الأكبر أولًا`,
  groups: {
    Unicode: 'يونيكود',
    Western: 'غربي',
    'Central European': 'أوروبي أوسط',
    Baltic: 'بلطيقي',
    Cyrillic: 'سيريلي',
    Greek: 'يوناني',
    Turkish: 'تركي',
    Hebrew: 'عبري',
    Arabic: 'عربي',
    'East Asian': 'شرق آسيوي',
    'South-East Asian': 'جنوب شرق آسيوي',
  },
  writings: {
    Celtic: 'كلتي',
    'South European': 'جنوب أوروبي',
    Romanian: 'روماني',
    Nordic: 'إسكندنافي',
    Japanese: 'ياباني',
    'Simplified Chinese': 'صيني مبسّط',
    'Traditional Chinese': 'صيني تقليدي',
    Korean: 'كوري',
    Thai: 'تايلندي',
    Vietnamese: 'فيتنامي',
  },
};
