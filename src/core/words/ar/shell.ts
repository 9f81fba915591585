import { formsOf, isolate, number } from '../forms.ts';
import type { Words } from '../words.ts';
import { commands } from './shell-commands.ts';
import { keys } from './shell-keys.ts';

const { count } = formsOf<'zero' | 'one' | 'two' | 'few' | 'many' | 'other'>('ar');

const came = (name: string, annotations: number) =>
  `وصل مع ${isolate(name)}: ${count(annotations, {
    zero: '# تعليق',
    one: 'تعليق واحد',
    two: 'تعليقان',
    few: '# تعليقات',
    many: '# تعليقًا',
    other: '# تعليق',
  })}`;

export const shell: Words['shell'] = {
  commands,
  keys,
  close: 'إغلاق',
  messages: {
    count: (n) =>
      count(n, {
        zero: 'لا رسائل',
        one: 'رسالة واحدة',
        two: 'رسالتان',
        few: '# رسائل',
        many: '# رسالة',
        other: '# رسالة',
      }),
    fewer: 'عرض أقل',
    more: (n) => `عرض المزيد (${number(n)})`,
    closeAll: 'إغلاق الكل',
    closeThis: 'إغلاق هذه الرسالة',
    undo: 'تراجع',
    cancel: 'إلغاء',
  },
  shortcuts: { title: 'المفاتيح', change: 'تغيير المفاتيح…' },
  sidebar: {
    name: 'المكتبة',
    search: 'البحث في كل شيء',
    recent: 'المفتوحة مؤخرًا',
    open: 'فتح ملف',
    keys: 'المفاتيح',
    settings: 'الإعدادات',
    health: 'حالة المكتبة والنسخ الاحتياطية',
    here: 'على هذا الحاسوب فقط',
    close: 'إغلاق الشريط الجانبي',
  },
  arrival: {
    reading: (name) => `جارٍ قراءة ${isolate(name)}`,
    placing: (name) => `جارٍ البحث عن مواضع ملاحظاتك في ${isolate(name)}`,
    asBefore: (name) => `لم يتغير نص ${isolate(name)}.`,
    pageChanged: 'لم يتغير نص المقال. ما تغير هو الصفحة من حوله.',
    notReadAnew: (name) => `لم تُعَد قراءة ${isolate(name)}. نسختك وملاحظاتك كما كانت.`,
    readAs: (encoding) => `قُرئ بترميز ${isolate(encoding)}.`,
    readAsSame: (encoding) => `قُرئ بترميز ${isolate(encoding)}: النص هو نفسه.`,
    readAsOther: (encoding, became) => `قُرئ بترميز ${isolate(encoding)}: ${became}.`,
    moved: (name) => `نُقل ${isolate(name)} أو أُعيدت تسميته. ملاحظاتك معه.`,
    pasted: (title) => `أُنشئ مقال مما نُسخ: «${isolate(title)}».`,
    look: 'عرض',
    changed: (name, became) => `تغير ${isolate(name)} منذ آخر مرة قرأته: ${became}.`,
    copy: (title, places) =>
      `النص نفسه في «${isolate(title)}»، وهو مفتوح الآن من ${count(places, {
        zero: '# موضع',
        one: 'موضع واحد',
        two: 'موضعين',
        few: '# مواضع',
        many: '# موضعًا',
        other: '# موضع',
      })}.`,
    missing: (name) => `لم يعد ${isolate(name)} في مكانه. نسختك وملاحظاتك محفوظة.`,
    changedOnDisk: (name) => `تغير ${isolate(name)} على القرص.`,
    readAnew: 'قراءته من جديد',
  },
  portable: {
    step: 'ملاحظات مقال محمول',
    nothingNew: (name) => `كل ما في ${isolate(name)} موجود في مكتبتك من قبل.`,
    came: (name, annotations) => `${came(name, annotations)}.`,
    cameDoubtful: (name, annotations, doubtful) =>
      `${came(name, annotations)}؛ ${count(doubtful, {
        zero: 'ولا يحتاج أي منها إلى انتباه',
        one: 'يحتاج واحد منها إلى انتباه',
        two: 'يحتاج اثنان منها إلى انتباه',
        few: 'يحتاج # منها إلى انتباه',
        many: 'يحتاج # منها إلى انتباه',
        other: 'يحتاج # منها إلى انتباه',
      })}.`,
  },
  link: {
    notHere: 'المقال الذي يؤدي إليه هذا الرابط ليس في هذه المكتبة.',
    inTrash: (title) => `«${isolate(title)}»، الذي يؤدي إليه هذا الرابط، في سلة المهملات.`,
  },
  history: {
    endAhead: 'لا شيء بعد هذا',
    endBehind: 'لا شيء قبل هذا',
    noneClosed: 'لم يُغلق أي مقال',
    closedInTrash: 'آخر مقال أُغلق موجود في سلة المهملات.',
  },
  unsaved: {
    behind:
      'يُحفظ ما تكتبه، لكن Postil لا يستطيع تحديث قاعدة بياناته، كما يحدث حين يمتلئ القرص. ويواصل المحاولة.',
    remade: 'فُقدت قاعدة بيانات النافذة، كما يحدث عند الانهيار، وأُنشئت من جديد من السجل. ملاحظاتك كلها هنا.',
    saved: 'حُفظ.',
    retry: 'إعادة المحاولة الآن',
    refused: (why) => `لم يُحفظ. ${why}`,
    retrying: (why) => `لم يُحفظ، تُعاد المحاولة. ${why}`,
    broughtBack: 'استُعيد ما لم يكن قد حُفظ حين توقفت الصفحة.',
    keptIn: (why, name) => `${why} ما لم يكن قد حُفظ وُضع في ${isolate(name)}.`,
  },
  anchoring: {
    brokenDown:
      'تعذّر العثور على مواضع الملاحظات: توقف مرتين الجزء الذي يبحث عنها في Postil. نسختك وملاحظاتك كما كانت.',
    stopped: 'أُوقف البحث عن مواضع الملاحظات. لم يتغير شيء.',
  },
  failure: {
    unforeseen: (what) => `حدث خطأ لم يتوقعه Postil: ${isolate(what)}`,
    unforeseenHere: 'حدث خطأ لم يتوقعه Postil. أعد المحاولة؛ وإن تكرر فشغّل Postil من جديد.',
    malformed: 'طلبت النافذة شيئًا لا يفهمه Postil. لم يُنفّذ شيء.',
  },
};
