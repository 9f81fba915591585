import { formsOf, isolate, list, number } from '../forms.ts';
import type { Words } from '../words.ts';

const { count } = formsOf<'zero' | 'one' | 'two' | 'few' | 'many' | 'other'>('ar');

const highlightsOf = (n: number) =>
  count(n, {
    zero: 'لا تمييزات',
    one: 'تمييز واحد',
    two: 'تمييزان',
    few: '# تمييزات',
    many: '# تمييزًا',
    other: '# تمييز',
  });
/** Behind a word that governs them: *of two highlights*. */
const ofHighlights = (n: number) =>
  count(n, {
    zero: '# تمييز',
    one: 'تمييز واحد',
    two: 'تمييزين',
    few: '# تمييزات',
    many: '# تمييزًا',
    other: '# تمييز',
  });
const quoted = (tags: readonly string[]) => list(tags.map((tag) => `«${isolate(tag)}»`));

export const highlights: Words['highlights'] = {
  title: 'التمييزات',
  reading: 'جارٍ قراءة التمييزات…',
  readingOthers: 'جارٍ قراءة البقية…',
  counted: ({ highlights, notes, articles }) => {
    const parts = [
      ...(highlights > 0 || notes === 0 ? [highlightsOf(highlights)] : []),
      ...(notes > 0
        ? [
            count(notes, {
              zero: 'لا ملاحظات على المقالات',
              one: 'ملاحظة واحدة على مقال',
              two: 'ملاحظتان على المقالات',
              few: '# ملاحظات على المقالات',
              many: '# ملاحظة على المقالات',
              other: '# ملاحظة على المقالات',
            }),
          ]
        : []),
    ];
    const where =
      articles > 0
        ? count(articles, {
            zero: '',
            one: ' في مقال واحد',
            two: ' في مقالين',
            few: ' في # مقالات',
            many: ' في # مقالًا',
            other: ' في # مقال',
          })
        : '';
    return `${list(parts)}${where}`;
  },
  selected: (n) =>
    count(n, {
      zero: 'لم يُحدّد أي تمييز',
      one: 'حُدّد تمييز واحد',
      two: 'حُدّد تمييزان',
      few: 'حُدّدت # تمييزات',
      many: 'حُدّد # تمييزًا',
      other: 'حُدّد # تمييز',
    }),
  head: {
    read: 'قراءة',
    readAll: 'القراءة كمستند',
    copy: 'نسخ',
    copyShown: 'نسخ ما هو معروض بصيغة Markdown',
    copySelected: (n) => `نسخ المحدّد (${number(n)}) بصيغة Markdown`,
    export: 'تصدير…',
    exportShown: 'تصدير ما هو معروض',
    exportSelected: (n) => `تصدير المحدّد (${number(n)})`,
    groups: 'المجموعات',
    order: 'الترتيب',
    groupings: {
      article: 'حسب المقال',
      colour: 'حسب اللون',
      tag: 'حسب الوسم',
    },
    orders: {
      place: 'كما في المقال',
      newest: 'الأحدث أولًا',
      oldest: 'الأقدم أولًا',
      changed: 'آخر ما تغير أولًا',
    },
  },
  group: {
    article: 'مقال',
    untagged: 'بلا وسم',
    whole: 'ملاحظات على المقالات',
    count: highlightsOf,
    read: 'قراءة هذه كمستند',
    readNamed: (name) => `قراءة ${isolate(name)} كمستند`,
  },
  row: {
    whole: 'على المقال',
    wholeName: 'ملاحظة على المقال',
    name: ({ mark, quote, noted, tags }) => {
      const named = tags.length === 0 ? '' : `. الوسوم: ${tags.map(isolate).join('، ')}`;
      return `${mark}: ${isolate(quote)}${noted ? '. معه ملاحظة' : ''}${named}`;
    },
    changed: 'عُدّل المقطع',
    uncertain: 'أهذا هو الموضع؟',
    orphan: 'لم يُعثر عليه في النص',
  },
  tools: {
    colour: 'اللون',
    colourIt: (colour) => `اللون: ${isolate(colour)}`,
    edit: 'تحرير الملاحظة والوسوم',
    read: 'القراءة في المقال',
    delete: 'حذف',
    deleteIt: 'حذف التمييز وملاحظته',
  },
  bulk: {
    name: (n) => `إجراءات على ${ofHighlights(n)}`,
    selected: (n) =>
      count(n, {
        zero: 'لم يُحدّد أي تمييز',
        one: 'حُدّد تمييز واحد',
        two: 'حُدّد تمييزان',
        few: 'حُدّدت # تمييزات',
        many: 'حُدّد # تمييزًا',
        other: 'حُدّد # تمييز',
      }),
    colourThem: (colour) => `لون الكل: ${isolate(colour)}`,
    tags: 'الوسوم',
    writeTags: 'الوسوم…',
    done: 'تم',
    clear: 'إلغاء التحديد',
  },
  document: {
    name: 'التمييزات، للقراءة',
    back: 'العودة إلى القائمة',
  },
  filter: {
    words: 'كلمات في الاقتباسات والملاحظات',
    only: 'عرض هذه فقط',
    onlyFurther: 'عرض هذه فقط، المزيد',
    onlyColour: (colour) => `${isolate(colour)} فقط`,
    noted: 'مع ملاحظة',
    unnoted: 'بلا ملاحظة',
    onlyTag: 'ما له وسم فقط',
    tag: 'وسم…',
    more: 'المزيد',
    showAll: 'عرض الكل',
    fates: {
      found: 'في موضعه',
      uncertain: 'غير مؤكد',
      lost: 'لم يُعثر عليه',
    },
    archived: 'ما في الأرشيف أيضًا',
    asked: 'من المقالات التي تطابق هذا فقط',
  },
  nothing: {
    failed: 'تعذّرت قراءة التمييزات. إنها محفوظة في السجل؛ شغّل Postil من جديد.',
    answers: 'لا تمييز يطابق هذا.',
    archived: 'كل تمييزاتك في مقالات مؤرشفة.',
    showArchived: 'عرض ما في الأرشيف',
    trashed: 'ما ميّزته يقع في مقالات في سلة المهملات.',
    lookInTrash: 'فتح سلة المهملات',
    none: 'لم يُميّز شيء بعد. حدّد كلمات في مقال واضغط H: كل ما تميّزه، في أي مقال كان، يظهر هنا.',
  },
  copy: {
    copying: 'جارٍ نسخ التمييزات',
    copied: (n) =>
      count(n, {
        zero: 'لم يُنسخ أي تمييز.',
        one: 'تمييز واحد في الحافظة بصيغة Markdown.',
        two: 'تمييزان في الحافظة بصيغة Markdown.',
        few: '# تمييزات في الحافظة بصيغة Markdown.',
        many: '# تمييزًا في الحافظة بصيغة Markdown.',
        other: '# تمييز في الحافظة بصيغة Markdown.',
      }),
    stopped: 'لم يُنسخ شيء.',
    nothing: 'لا شيء هنا لنسخه.',
  },
  exportNothing: 'لا شيء لتصديره',
  done: {
    tagged: (n, tags) => `أُضيف ${quoted(tags)} إلى ${ofHighlights(n)}`,
    untagged: (n, tags) => `أُزيل ${quoted(tags)} من ${ofHighlights(n)}`,
    retagged: (n, more, gone) => `أُضيف ${quoted(more)} إلى ${ofHighlights(n)} وأُزيل ${quoted(gone)}`,
    coloured: (n, colour) => `غُيّر لون ${ofHighlights(n)} إلى ${isolate(colour)}`,
    deleted: (n) =>
      count(n, {
        zero: 'لم يُحذف أي تمييز',
        one: 'حُذف تمييز واحد',
        two: 'حُذف تمييزان',
        few: 'حُذفت # تمييزات',
        many: 'حُذف # تمييزًا',
        other: 'حُذف # تمييز',
      }),
    nothing: 'لم يتغير شيء',
    told: (done) => `${done}.`,
    stopped: (done) => `${done}. ثم أُوقفت العملية.`,
  },
  steps: {
    undo: {
      doing: 'جارٍ التراجع',
      nothing: 'لا شيء للتراجع عنه',
      done: (done) => `تم التراجع: ${done}`,
    },
    redo: {
      doing: 'جارٍ الإعادة',
      nothing: 'لا شيء لإعادته',
      done: (done) => `تمت الإعادة: ${done}`,
    },
    kept: (told, n) =>
      `${told}؛ ${count(n, {
        zero: 'ولم يتغير غيرها',
        one: 'تمييز واحد تغير منذ ذلك الحين وبقي كما هو',
        two: 'تمييزان تغيرا منذ ذلك الحين وبقيا كما هما',
        few: '# تمييزات تغيرت منذ ذلك الحين وبقيت كما هي',
        many: '# تمييزًا تغيرت منذ ذلك الحين وبقيت كما هي',
        other: '# تمييز تغيرت منذ ذلك الحين وبقيت كما هي',
      })}`,
  },
};
