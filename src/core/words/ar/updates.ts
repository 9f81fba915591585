import { isolate } from '../forms.ts';
import type { Words } from '../words.ts';

export const updates: Words['updates'] = {
  running: (version) => `هذا هو الإصدار ${isolate(version)} من Postil.`,
  contacts: (host) =>
    `يسأل ${isolate(host)} مرة واحدة في اليوم على الأكثر ولا يذكر عنك شيئًا. لا يُنزَّل شيء ولا يُثبَّت.`,
  noAddress: 'لا تعرف هذه النسخة عنوانًا تسأله، فلا يمكنها البحث عن إصدارات جديدة. ابحث حيث حصلت عليها.',
  store: 'تأتي الإصدارات الجديدة من المصدر الذي ثُبِّت منه Postil، فلا يبحث عنها بنفسه.',
  now: 'البحث الآن',
  looking: (host) => `جارٍ سؤال ${isolate(host)}`,
  current: (ago) => `لا يوجد إصدار أحدث. آخر سؤال: ${ago}.`,
  newer: (version) => `صدر ${isolate(`Postil ${version}`)}.`,
  page: 'من أين تحصل عليه…',
  unreachable: (host, ago) => `تعذر الوصول إلى ${isolate(host)}. آخر محاولة: ${ago}.`,
  strange: (host, ago) => `أجاب ${isolate(host)} بما لا يفهمه Postil. آخر محاولة: ${ago}.`,
  found: (version) => `صدر ${isolate(`Postil ${version}`)}. تقود الإعدادات إليه.`,
  question: {
    ask: 'البحث عن إصدارات جديدة؟',
    detail: (host, address) =>
      `سيسأل Postil ${isolate(host)} مرة واحدة في اليوم على الأكثر عن أحدث إصدار: ${isolate(address)}\n\nالسؤال هو نفسه من الجميع. ليس فيه معرّف ولا ملف تعريف ارتباط ولا شيء عنك أو عن هذا الحاسوب أو مقالاتك؛ وككل خادم يرى ذلك الخادم عنوان الشبكة الذي جاء منه. لا يُنزَّل شيء ولا يُثبَّت، ويمكنك إيقاف ذلك متى شئت.`,
    yes: 'البحث عن إصدارات جديدة',
    no: 'إبقاؤه متوقفًا',
  },
};
