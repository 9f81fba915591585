import { formsOf, isolate, list, number } from '../forms.ts';
import type { Words } from '../words.ts';

const { count } = formsOf<'zero' | 'one' | 'two' | 'few' | 'many' | 'other'>('ar');

const articles = (n: number) =>
  count(n, {
    zero: 'لا مقالات',
    one: 'مقال واحد',
    two: 'مقالان',
    few: '# مقالات',
    many: '# مقالًا',
    other: '# مقال',
  });
/** Behind a preposition or a verbal noun. */
const ofArticles = (n: number) =>
  count(n, {
    zero: '# مقال',
    one: 'مقال واحد',
    two: 'مقالين',
    few: '# مقالات',
    many: '# مقالًا',
    other: '# مقال',
  });
/** Behind a verb in the passive, which agrees: in the feminine with the broken plural of three to ten. */
const done = (n: number, verb: string) => {
  const few = `${verb}ت`;
  return count(n, {
    zero: `${verb} # مقال`,
    one: `${verb} مقال واحد`,
    two: `${verb} مقالان`,
    few: `${few} # مقالات`,
    many: `${verb} # مقالًا`,
    other: `${verb} # مقال`,
  });
};
const highlights = (n: number) =>
  count(n, {
    zero: '# تمييز',
    one: 'تمييز واحد',
    two: 'تمييزين',
    few: '# تمييزات',
    many: '# تمييزًا',
    other: '# تمييز',
  });
const quoted = (name: string) => `«${isolate(name)}»`;
const all = (names: readonly string[]) => list(names.map(quoted));
/** Of one, of two, of several. */
const its = (n: number, one: string, two: string, more: string) => (n === 1 ? one : n === 2 ? two : more);

export const organising: Words['organising'] = {
  articles,
  verbs: {
    restore: 'استعادة',
    read: 'وضع علامة مقروء',
    unread: 'وضع علامة غير مقروء',
    archive: 'أرشفة',
    unarchive: 'إخراج من الأرشيف',
    tag: 'وسم…',
    move: 'نقل إلى مجلد…',
    trash: 'نقل إلى سلة المهملات',
    openBehind: (n) => (n === 1 ? 'فتح في علامة تبويب في الخلفية' : 'فتح في علامات تبويب في الخلفية'),
    menu: (n) => `قائمة ${ofArticles(n)}`,
  },
  bulk: {
    name: (n) => `إجراءات على ${ofArticles(n)}`,
    selected: (n) => done(n, 'حُدّد'),
    selectedShort: (n) => `حُدّد: ${number(n)}`,
    clear: 'إلغاء التحديد',
  },
  asked: {
    tag: (n) => `وسم ${ofArticles(n)}`,
    folder: (n) => `نقل ${ofArticles(n)} إلى مجلد`,
    into: (folder) => `نقل ${quoted(folder)} إلى`,
    merge: (tag) => `دمج الوسم ${quoted(tag)} مع`,
    make: 'اسم المجلد الجديد',
    aTag: 'وسم',
    aFolder: 'مجلد',
    aName: 'اسم',
    tags: 'الوسوم',
    folders: 'المجلدات',
    noName: 'اكتب اسمًا ثم اضغط Enter.',
    taken: 'يوجد مجلد بهذا الاسم من قبل.',
    noTag: 'لا وسم آخر بهذا الاسم.',
    noFolder: 'اكتب اسم مجلد.',
  },
  choices: {
    takeOff: 'إزالة',
    on: (n) => `على ${number(n)}`,
    newTag: (tag) => `وسم جديد ${quoted(tag)}`,
    outOfFolder: 'إخراج من المجلد',
    newFolder: (name) => `مجلد جديد ${quoted(name)}`,
    newFolderIn: (name, path) => `مجلد جديد ${quoted(name)} في ${isolate(path)}`,
  },
  acts: {
    mark: {
      unread: {
        doing: (n) => `جارٍ وضع علامة غير مقروء على ${ofArticles(n)}`,
        done: (n) => `وُضعت علامة غير مقروء على ${ofArticles(n)}`,
      },
      reading: {
        doing: (n) => `جارٍ وضع علامة قيد القراءة على ${ofArticles(n)}`,
        done: (n) => `وُضعت علامة قيد القراءة على ${ofArticles(n)}`,
      },
      read: {
        doing: (n) => `جارٍ وضع علامة مقروء على ${ofArticles(n)}`,
        done: (n) => `وُضعت علامة مقروء على ${ofArticles(n)}`,
      },
    },
    archive: {
      doing: (n) => `جارٍ نقل ${ofArticles(n)} إلى الأرشيف`,
      done: (n) => `${done(n, 'نُقل')} إلى الأرشيف`,
    },
    unarchive: {
      doing: (n) => `جارٍ إخراج ${ofArticles(n)} من الأرشيف`,
      done: (n) => `${done(n, 'أُخرج')} من الأرشيف`,
    },
    tag: (tags) => ({
      doing: (n) => `جارٍ وسم ${ofArticles(n)}: ${all(tags)}`,
      done: (n) => `${done(n, 'وُسم')}: ${all(tags)}`,
    }),
    untag: (tags) => ({
      doing: (n) => `جارٍ إزالة ${all(tags)} عن ${ofArticles(n)}`,
      done: (n) => `أُزيل عن ${ofArticles(n)}: ${all(tags)}`,
    }),
    moveTo: (folder) => ({
      doing: (n) => `جارٍ نقل ${ofArticles(n)} إلى ${quoted(folder)}`,
      done: (n) => `${done(n, 'نُقل')} إلى ${quoted(folder)}`,
    }),
    moveToNew: (folder) => ({
      doing: (n) => `جارٍ نقل ${ofArticles(n)} إلى ${quoted(folder)}`,
      done: (n) => `${done(n, 'نُقل')} إلى المجلد الجديد ${quoted(folder)}`,
    }),
    moveOut: {
      doing: (n) => `جارٍ إخراج ${ofArticles(n)} من ${its(n, 'مجلده', 'مجلدهما', 'مجلدها')}`,
      done: (n) => `${done(n, 'أُخرج')} من ${its(n, 'مجلده', 'مجلدهما', 'مجلدها')}`,
    },
    trash: {
      doing: (n) => `جارٍ نقل ${ofArticles(n)} إلى سلة المهملات`,
      done: (n) => `${done(n, 'نُقل')} إلى سلة المهملات`,
    },
    restore: {
      doing: (n) => `جارٍ استعادة ${ofArticles(n)} مع ${its(n, 'ملاحظاته', 'ملاحظاتهما', 'ملاحظاتها')}`,
      done: (n) => `${done(n, 'استُعيد')} مع ${its(n, 'ملاحظاته', 'ملاحظاتهما', 'ملاحظاتها')}`,
    },
    madeFolder: (name) => `أُنشئ المجلد ${quoted(name)}`,
    renamedFolder: (name) => `غُيّر اسم المجلد إلى ${quoted(name)}`,
    movedFolder: 'نُقل المجلد',
    deletingFolder: (name) => `جارٍ حذف المجلد ${quoted(name)}`,
    deletedFolder: (name) => `حُذف المجلد ${quoted(name)}`,
    savedSearch: (name) => `حُفظ البحث ${quoted(name)}`,
    changedSearch: 'عُدّل البحث المحفوظ',
    deletedSearch: 'حُذف البحث المحفوظ',
    deletingTag: (tag) => `جارٍ إزالة الوسم ${quoted(tag)}`,
    deletedTag: (tag) => `حُذف الوسم ${quoted(tag)}`,
    mergingTag: (tag) => `جارٍ دمج الوسم ${quoted(tag)}`,
    mergedTag: (tag, into) => `دُمج الوسم ${quoted(tag)} مع ${quoted(into)}`,
    renamingTag: (tag) => `جارٍ تغيير اسم الوسم ${quoted(tag)}`,
    renamedTag: (tag, to) => `غُيّر اسم الوسم ${quoted(tag)} إلى ${quoted(to)}`,
    on: (what, { articles: some = 0, highlights: marked = 0, searches = 0 }) =>
      `${what}، في ${list([
        ...(some > 0 ? [ofArticles(some)] : []),
        ...(marked > 0 ? [highlights(marked)] : []),
        ...(searches > 0
          ? [
              count(searches, {
                zero: '# بحث محفوظ',
                one: 'بحث محفوظ واحد',
                two: 'بحثين محفوظين',
                few: '# عمليات بحث محفوظة',
                many: '# بحثًا محفوظًا',
                other: '# بحث محفوظ',
              }),
            ]
          : []),
      ])}`,
    emptyingTrash: 'جارٍ إفراغ سلة المهملات',
  },
  told: {
    done: (what) => `${what}.`,
    doneInPart: (what) => `${what}. ثم أُوقفت العملية.`,
    nothing: 'لم يتغير شيء',
    undoing: (what) => `جارٍ التراجع: ${what}`,
    redoing: (what) => `جارٍ الإعادة: ${what}`,
    undone: (what) => `تم التراجع: ${what}`,
    redone: (what) => `تمت الإعادة: ${what}`,
    nothingToUndo: 'لا شيء للتراجع عنه',
    nothingToRedo: 'لا شيء لإعادته',
    butFor: (what, kept) =>
      `${what}؛ ${count(kept, {
        zero: 'بقي ما تغير منذ ذلك الحين كما هو (#)',
        one: 'بقي عنصر واحد تغير منذ ذلك الحين كما هو',
        two: 'بقي عنصران تغيرا منذ ذلك الحين كما هما',
        few: 'بقيت # عناصر تغيرت منذ ذلك الحين كما هي',
        many: 'بقي # عنصرًا تغير منذ ذلك الحين كما هو',
        other: 'بقي # عنصر تغير منذ ذلك الحين كما هو',
      })}`,
  },
  trash: {
    holds: (n) =>
      `${articles(n)} مع ${its(n, 'ملاحظاته', 'ملاحظاتهما', 'ملاحظاتها')}، إلى أن تُفرّغ سلة المهملات.`,
    ask: 'إفراغ سلة المهملات…',
    title: 'إفراغ سلة المهملات',
    gone: ({ highlights: marked = 0, notes = 0, texts = 0 }) =>
      `سيُحذف نهائيًا {articles}، مع ${list([
        ...(marked > 0 ? [highlights(marked)] : []),
        ...(notes > 0
          ? [
              count(notes, {
                zero: '# ملاحظة',
                one: 'ملاحظة واحدة',
                two: 'ملاحظتين',
                few: '# ملاحظات',
                many: '# ملاحظة',
                other: '# ملاحظة',
              }),
            ]
          : []),
        count(texts, {
          zero: '# نص مخزّن',
          one: 'نص مخزّن واحد',
          two: 'نصين مخزّنين',
          few: '# نصوص مخزّنة',
          many: '# نصًا مخزّنًا',
          other: '# نص مخزّن',
        }),
      ])}. لا يمكن التراجع عن ذلك.`,
    goneArticles: articles,
    untouched:
      'لا تُمس الملفات على قرصك. وتبقى النسخ الاحتياطية ونسخ المكتبة السابقة على ما كانت تحويه. وتبقى الصور في مجلد المكتبة.',
    keep: 'الاحتفاظ بكل شيء',
    empty: 'إفراغ سلة المهملات',
    isEmpty: 'سلة المهملات فارغة',
    emptied: (n) => `${done(n, 'حُذف')} من سلة المهملات نهائيًا.`,
  },
};
