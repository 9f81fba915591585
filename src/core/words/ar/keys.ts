import { isolate, list } from '../forms.ts';
import type { Words } from '../words.ts';

export const keys: Words['keys'] = {
  names: {
    Mod: 'Ctrl',
    Alt: 'Alt',
    Shift: 'Shift',
    Enter: 'Enter',
    Escape: 'Esc',
    Tab: 'Tab',
    Space: 'مسافة',
    Backspace: 'Backspace',
    Delete: 'Del',
    Insert: 'Insert',
    Home: 'Home',
    End: 'End',
    PageUp: 'Page Up',
    PageDown: 'Page Down',
    arrow: 'سهم',
  },
  // As they are pressed, from left to right (Unicode’s left-to-right isolate).
  together: (names) => `\u2066${names.join(' ')}\u2069`,
  behind: (said, keys) => `${said} (${keys})`,

  intro:
    'اختر مفتاحًا هنا لتغييره. ما تفعله الأسهم وEnter وEsc وTab ومفتاح المسافة واحد في كل مكان، ولا يتغير.',
  always: 'ثابتة دائمًا',
  alwaysIn: (place) => `${place}: ثابتة دائمًا`,
  fiveColours: 'من اللون الأول إلى الخامس',
  also: 'اختصار اختصارات لوحة المفاتيح',

  changeOrRemove: 'تغيير أو إزالة',
  change: (keys, action) => `تغيير ${keys} للأمر «${action}»`,
  add: 'إضافة مفتاح',
  addFor: (action) => `إضافة مفتاح للأمر «${action}»`,
  reset: 'إعادة الضبط',
  resetFor: (action) => `إعادة ضبط مفاتيح الأمر «${action}»`,

  newFor: (action) => `مفتاح جديد للأمر «${action}»`,
  press: 'اضغط المفاتيح الجديدة',
  pressFor: (action) => `مفتاح جديد للأمر «${action}»: اضغطه، وللإلغاء اضغط Esc`,
  take: 'أخذه من هناك',
  keep: 'تركه هناك',
  leave: 'إلغاء',
  remove: 'إزالة المفتاح',

  refusals: {
    system: (keys) => `${keys} يخص النظام. اضغط غيره.`,
    editing: (keys) => `${keys} للنسخ أو اللصق أو التراجع في كل نص. اضغط غيره.`,
    types: (keys) => `${keys} يكتب محرفًا في كثير من لوحات المفاتيح. استغنِ عن Ctrl أو Alt.`,
    always: (keys) => `${keys} ثابت في كل مكان، فلا يمكن تغييره. اضغط غيره.`,
    ahead: (keys) => `${keys} وحده ينقل إلى عنوان في القوائم. اضغط معه Ctrl أو Alt.`,
    none: () => 'ليس لهذا المفتاح اسم يمكن حفظه. اضغط مفتاحًا آخر.',
  },
  clash: (keys, actions) => `${keys} يخص الآن ${list(actions.map((one) => `«${isolate(one)}»`))}.`,
  now: (action, keys) => `${isolate(action)}: صار ${list(keys, 'disjunction')}`,
  noneNow: (action) => `${isolate(action)}: بلا مفتاح الآن`,
};
