import type { TemplateField } from '../../template/template-error.ts';
import { isolate, number } from '../forms.ts';
import type { Words } from '../words.ts';

const OF: Record<TemplateField, string> = {
  article: 'مما فوق التمييزات',
  highlight: 'من التمييز',
  fileName: 'من اسم الملف',
};

export const problems: Words['templates']['problems'] = {
  unusable: ({ template, field, line, column, problem }) =>
    `لا يمكن استخدام القالب «${isolate(template)}» (السطر ${number(line)}، العمود ${number(column)} ${OF[field]}): ${problem}`,
  noValue: (name) => `لا يوجد «${isolate(name)}» هنا.`,
  noFilter: (name) => `لا يوجد مرشّح باسم «${isolate(name)}».`,
  noTag: (name) => `لا يوجد أمر باسم «${isolate(name)}».`,
  noEnd: (start) => `ليس لـ «${isolate(start)}» نهاية.`,
  noDate: (sign) => `ليس في التاريخ «${isolate(sign)}».`,
  otherFile: (tag) => `القالب قائم بذاته: «${isolate(tag)}» يقرأ ملفًا آخر.`,
  tooLong: 'يستغرق وقتًا أطول مما ينبغي.',
  tooMuch: 'ينتج أكثر مما ينبغي.',
  longSource: 'أطول مما ينبغي.',
  several: `ليست هذه قيمة واحدة بل عدة قيم: حدّد أيها تريد، كما في «${isolate('article.title')}».`,
  tooDeep: 'مستوياته أكثر مما ينبغي.',
  unreadable: (reason) => `لا يمكن قراءة هذا: ${isolate(reason)}.`,
  foreign: 'لا يمكن قراءة هذا. يقول LiquidJS، الذي يقرأ القوالب، بالإنجليزية: «\u2066{own}\u2069».',
  reasons: {
    value: (found) => `${isolate(found)} ليس قيمة`,
    character: (found) => `المحرف ${isolate(found)} غير متوقع`,
    token: (found) => `${isolate(found)} غير متوقع، والمطلوب هنا قيمة`,
    bar: 'تنقص «|» قبل المرشّح',
    filterName: 'ينقص اسم المرشّح',
    colon: 'تنقص «:» بعد اسم المرشّح',
    arguments: (filter) => `يحتاج ${isolate(filter)} إلى قيمتين`,
    bracket: `لم يُغلق القوس «${isolate('[')}»`,
    range: 'المجال غير مكتوب كما ينبغي',
    variable: 'ينقص اسم المتغيّر',
    equals: 'تنقص «=»',
    tagName: 'ينقص اسم الأمر',
    tag: (found) => `الأمر ${isolate(found)} غير مكتوب كما ينبغي`,
    elsif: 'يأتي «elsif» بعد «else»',
    secondElse: 'يرد «else» مرتين',
    capture: 'ينقص اسم بعد «capture»',
    cycle: (found) => `ليس لـ «${isolate(found)}» ما يتناوب بينه`,
    comment: 'يبدأ كل سطر من التعليق بعلامة «#»',
    liquid: `ينقص اسم أمر في «${isolate('liquid')}»`,
    parenthesis: 'قوس غير مغلق',
  },
};
