import { isolate, number } from '../forms.ts';
import type { Words } from '../words.ts';
import { these } from './counted.ts';

export const safety: Words['safety'] = {
  unwritten: {
    record: 'سجل المكتبة',
    copyOfEntry: 'نسخة منه',
    copyOfRecord: 'نسخة من سجل المكتبة',
    secondCopy: 'النسخة في المجلد الثاني',
    lock: 'قفل المكتبة',
  },
  reasons: {
    closed: 'ليس مفتوحًا للكتابة',
    noMoreNumbers: 'نفدت أرقامه',
    changedByOther: 'غيّره برنامج آخر وهو مفتوح في Postil. أغلق Postil وشغّله من جديد',
    deleted: 'حُذف ولم يعد كاملًا',
    readBackOther: 'ما قُرئ ثانية ليس ما كُتب',
  },
  record: {
    noBeginning: (path) =>
      `لا يبدأ سجل المكتبة كما ينبغي، فتُرك كما هو: ${isolate(path)}. أعد نسخة منه إلى مكانه، أو انقل مجلده لتبدأ بمكتبة فارغة.`,
    newer: 'كتب هذه المكتبة إصدارٌ أحدث من Postil، فلم تُمس. افتحها بذلك الإصدار.',
    damagedEntry: 'أحد قيود سجل المكتبة تالف.',
    notThere: (path) => `لا توجد مكتبة بعد في الموضع الذي بُحث فيه: ${isolate(path)}.`,
    notOpened: (path) => `تعذّر فتح سجل المكتبة: ${isolate(path)}. هل لديك إذن بقراءته وكتابته؟`,
    unequalCopy: 'لم تطابق نسخة من سجل المكتبة أصلها فحُذفت. السجل نفسه كما كان.',
    noAnswer: 'انتهى ضغط السجل بلا رد.',
  },
  damage: {
    missing: (n, first, last) =>
      `القيود الناقصة في سجل المكتبة: ${these(n, 'records')} (${n === 1 ? `الرقم ${first}` : `من الرقم ${first} إلى ${last}`})، والباقي كله هنا.`,
    damaged: 'أحد قيود سجل المكتبة تالف فاستُبعد، والباقي كله هنا.',
    damagedAndKept: (name) =>
      `أحد قيود سجل المكتبة تالف فاستُبعد، والباقي كله هنا. حُفظت نسخة منه باسم ${isolate(name)}.`,
    tornAndKept: (name) =>
      `كان القيد الأخير في سجل المكتبة ناقصًا، كما بعد انقطاع الكهرباء. لم يُؤكّد حفظه قط. حُفظ باسم ${isolate(name)}، وكل ما قبله هنا.`,
    tornAndLeft: (why) =>
      `القيد الأخير في سجل المكتبة ناقص، كما بعد انقطاع الكهرباء. ${why} لن يُحفظ شيء جديد قبل أن يمكن ذلك.`,
  },
  mended: {
    gone: 'سجل المكتبة مفقود.',
    headless: 'لا يبدأ سجل المكتبة كما ينبغي.',
    cutOff: 'فقد سجل المكتبة آخره.',
    fromEntries: (n) => `أُعيد بناؤه من القيود السليمة، وعددها ${number(n)}.`,
    fromCopy: (at, n) =>
      `أُعيد بناؤه من نسخة ${isolate(`${at} UTC`)} ومن القيود السليمة بعدها. مجموع القيود ${number(n)}.`,
    kept: (name) => `حُفظ ما كان هناك باسم ${isolate(name)}.`,
    notice: (sentences) => sentences.join(' '),
  },
  busy: {
    app: 'Postil مفتوح بهذه المكتبة. أغلقه أولًا.',
    command: 'تعمل نسخة أخرى من Postil على هذه المكتبة ولم تفرغ منها. أعد المحاولة حين تنتهي.',
    restoring: 'هذه المكتبة مفتوحة في Postil. أغلقه، ثم استعد النسخة الاحتياطية.',
    noAnswer: 'لم يستجب Postil المفتوح الآن. أعد المحاولة، أو أغلقه أولًا.',
  },
  command: {
    malformed: 'أرسل أحد الأوامر ما ليس عملية معروفة. لم يتغير شيء.',
    tooLarge: 'أرسل أحد الأوامر أكثر مما يقبله Postil دفعة واحدة.',
  },
  ownFolder: 'هذا المجلد جزء من المكتبة نفسها. اختر مجلدًا من مجلداتك.',
  backup: {
    stopped: 'أُوقف النسخ الاحتياطي. لم يُكتب أي ملف.',
    restoringStopped: 'أُوقفت الاستعادة. لم يتغير شيء.',
    notThere: (name) => `${isolate(name)} غير موجود.`,
    noBackup: (name) => `ليس ${isolate(name)} نسخة احتياطية كاملة من Postil، فلم يتغير شيء.`,
    newer: (name) => `أعدّ ${isolate(name)} إصدارٌ أحدث من Postil. استعده بذلك الإصدار.`,
  },
};
