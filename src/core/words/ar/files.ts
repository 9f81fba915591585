import { isolate, number } from '../forms.ts';
import type { Words } from '../words.ts';
import { some } from './counted.ts';
import { formats } from './files-formats.ts';
import { kinds } from './files-kinds.ts';

export const files: Words['files'] = {
  formats,
  kinds,
  empty: (name) => `الملف ${isolate(name)} فارغ، فلا شيء للقراءة.`,
  notThere: (name) => `الملف ${isolate(name)} غير موجود. ربما نُقل أو أُعيدت تسميته أو حُذف.`,
  mayNotRead: (name) =>
    `لا يملك Postil إذنًا بقراءة ${isolate(name)}. احصل على إذن القراءة، ثم افتحه مرة أخرى.`,
  isFolder: (name) => `${isolate(name)} مجلد. افتح الملفات التي فيه.`,
  notAFile: (name) => `${isolate(name)} جهاز أو أنبوب (pipe)، وليس ملفًا تمكن قراءته إلى آخره.`,
  linkToItself: (name) => `${isolate(name)} رابط يعود إلى نفسه.`,
  longName: (start) => `الاسم ${isolate(`${start}…`)} أطول مما يتسع له القرص.`,
  unreadable: (name, why) => `تعذّرت قراءة ${isolate(name)}: ${isolate(why)}`,
  largeArticle: (name, size, most) =>
    `حجم ${isolate(name)} يبلغ ${number(size)} ميغابايت. يقرأ Postil المقالات حتى ${number(most)} ميغابايت.`,
  largeDocument: (name, size, most) =>
    `حجم ${isolate(name)} يبلغ ${number(size)} ميغابايت. يقرأ Postil المستندات حتى ${number(most)} ميغابايت.`,
  keptChanging: (name) => `ظل الملف ${isolate(name)} يتغير أثناء قراءته. افتحه مرة أخرى حين يكتمل.`,
  stopped: (name) => `أُوقفت قراءة ${isolate(name)}.`,
  picturesStopped: 'أُوقفت قراءة صور هذا المقال.',
  brokeTwice: (name) =>
    `تعذّرت قراءة ${isolate(name)}: توقف عنده مرتين الجزء الذي يقرأ الملفات في Postil. لم يتغير شيء.`,
  tooSlow: (name) => `بنية ${isolate(name)} تجعل قراءته تطول أكثر مما ينبغي، فتوقف Postil.`,
  tooBig: (name) => `يحتاج ${isolate(name)} إلى ذاكرة أكبر مما لدى Postil لمقال واحد.`,
  noFolder: (name) => `المجلد «${isolate(name)}» غير موجود. ربما نُقل أو أُعيدت تسميته.`,
  guessed: (encoding, other) =>
    `ترميز هذا الملف تخمين: قُرئ بترميز ${isolate(encoding)}${other === null ? '' : `، وقد يكون ترميزه ${isolate(other)}`}. اختر ترميزًا آخر إن بدت الحروف خاطئة.`,
  damaged: (n, encoding) =>
    `تعذّرت قراءة ${some(n, 'places')} في هذا الملف بترميز ${isolate(encoding)}. يظهر ذلك بالعلامة \uFFFD.`,
  notWritten: (what, why) => `تعذّرت كتابة ${isolate(what)}: ${isolate(why)}.`,
  unwritten: { picture: 'إحدى صور هذا المقال' },
  reasons: {
    full: 'القرص ممتلئ',
    noRight: 'لا إذن بالكتابة في ذلك المكان',
    readOnly: 'القرص للقراءة فقط',
    noFolder: 'المجلد غير موجود',
    longName: 'الاسم أطول مما ينبغي',
    folderThere: 'يوجد مجلد بهذا الاسم',
  },
  folderNotMade: (path, why) => `تعذّر إنشاء المجلد ${isolate(path)}: ${isolate(why)}.`,
  keepsNothing: (path) => `لا يمكن حفظ شيء في ${isolate(path)}`,
  fileInTheWay: (path) => `${isolate(path)} ملف، والمطلوب هناك مجلد.`,
};
