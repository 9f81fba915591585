import type { FileOutcome } from '../../export/report.ts';
import { formsOf, isolate, number } from '../forms.ts';
import type { Words } from '../words.ts';

const { count } = formsOf<'zero' | 'one' | 'two' | 'few' | 'many' | 'other'>('ar');

/** As after “الملفات:”, each with its number behind it, so that none has to agree with it. */
const BECAME: Record<FileOutcome, { done: string; dry: string }> = {
  conflict: { done: 'متعارضة', dry: 'ستتعارض' },
  failed: { done: 'تعذّرت كتابتها', dry: 'تعذّر فحصها' },
  differs: { done: 'تُركت كما هي', dry: 'ستُترك كما هي' },
  gone: { done: 'لم تُنشأ من جديد', dry: 'لن تُنشأ من جديد' },
  merged: { done: 'دُمجت', dry: 'ستُدمج' },
  written: { done: 'كُتبت', dry: 'ستُكتب' },
  unchanged: { done: 'لم تتغير', dry: 'ستبقى كما هي' },
};

export const report: Words['exporting']['report'] = {
  title: 'ما سيتغير',
  sum: ({ some, empty, dryRun, stopped }) => {
    const files = some.map(({ outcome, n }) => `${BECAME[outcome][dryRun ? 'dry' : 'done']} (${number(n)})`);
    const nothing = dryRun ? 'لن يُكتب شيء.' : 'لم يكن هناك ما يُكتب.';
    const first =
      files.length === 0 ? nothing : `${stopped ? 'أُوقف التصدير. ' : ''}الملفات: ${files.join('، ')}.`;
    if (empty === 0) return first;
    const articles = dryRun
      ? count(empty, {
          zero: 'في كل المقالات ما يُصدّر.',
          one: 'مقال واحد ليس فيه ما يُصدّر، ولن يُنشأ له ملف.',
          two: 'مقالان ليس فيهما ما يُصدّر، ولن يُنشأ لهما ملف.',
          few: '# مقالات ليس فيها ما يُصدّر، ولن تُنشأ لها ملفات.',
          many: '# مقالًا ليس فيها ما يُصدّر، ولن تُنشأ لها ملفات.',
          other: '# مقال ليس فيها ما يُصدّر، ولن تُنشأ لها ملفات.',
        })
      : count(empty, {
          zero: 'في كل المقالات ما يُصدّر.',
          one: 'مقال واحد ليس فيه ما يُصدّر، ولم يُنشأ له ملف.',
          two: 'مقالان ليس فيهما ما يُصدّر، ولم يُنشأ لهما ملف.',
          few: '# مقالات ليس فيها ما يُصدّر، ولم تُنشأ لها ملفات.',
          many: '# مقالًا ليس فيها ما يُصدّر، ولم تُنشأ لها ملفات.',
          other: '# مقال ليس فيها ما يُصدّر، ولم تُنشأ لها ملفات.',
        });
    return `${first} ${articles}`;
  },
  folder: 'في {folder}',
  outcomes: {
    conflict: {
      done: 'تعارض: تغير كلاهما. بقي نصك، ونص Postil إلى جانبه',
      dry: 'تعارض: تغير كلاهما. سيبقى نصك، ونص Postil إلى جانبه',
    },
    failed: { done: 'تعذّرت كتابتها', dry: 'تعذّر فحصها' },
    differs: {
      done: 'تُركت كما هي: يوجد ملف بهذا الاسم ليس من هنا',
      dry: 'ستُترك كما هي: يوجد ملف بهذا الاسم ليس من هنا',
    },
    gone: {
      done: 'حذفتها، ولم تُنشأ من جديد',
      dry: 'حذفتها، ولن تُنشأ من جديد',
    },
    merged: { done: 'دُمجت مع ما كتبته', dry: 'ستُدمج مع ما كتبته' },
    written: { done: 'كُتبت', dry: 'ستُكتب' },
    unchanged: { done: 'لم تتغير', dry: 'ستبقى كما هي' },
  },
  blocks: {
    added: (n) => `أُضيف: ${number(n)}`,
    updated: (n) => `حُدّث: ${number(n)}`,
    kept: (n) => `أُبقي كما في ملفك: ${number(n)}`,
    merged: (n) => `دُمج: ${number(n)}`,
    conflict: (n) => `تعارض: ${number(n)}`,
    'left-out': (n) => `تُرك كما في ملفك: ${number(n)}`,
    removed: (n) => `أُزيل: ${number(n)}`,
    outlived: (n) => `أُبقي في ملفك وليس في المكتبة: ${number(n)}`,
  },
  joined: (blocks) => blocks.join('، '),
  moreFiles: (n) =>
    count(n, {
      zero: 'ولا ملفات أخرى',
      one: 'وملف آخر',
      two: 'وملفان آخران',
      few: 'و# ملفات أخرى',
      many: 'و# ملفًا آخر',
      other: 'و# ملف آخر',
    }),
  difference: {
    of: (file) => `ما سيتغير في ${isolate(file)}`,
    added: 'أُضيف: ',
    removed: 'أُزيل: ',
    part: 'في موضع لاحق',
    moreLines: (n) =>
      count(n, {
        zero: 'ولا أسطر أخرى',
        one: 'وسطر آخر',
        two: 'وسطران آخران',
        few: 'و# أسطر أخرى',
        many: 'و# سطرًا آخر',
        other: 'و# سطر آخر',
      }),
  },
};
