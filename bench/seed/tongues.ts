/** How sentences are made in each language of the library: a word source and what stands between and after the words. */
import type { Random } from '../anchoring/random.ts';
import { ranks, vocabularyOf } from './vocabulary.ts';

export interface Tongue {
  lang: string;
  dir: 'ltr' | 'rtl';
  word: () => string;
  between: string;
  comma: string;
  stop: string;
  /** Between sentences. */
  space: string;
  capitals: boolean;
}

/** As many different words as a shelf of long books holds. */
const WORDS = 50_000;

const CHINESE =
  '我们 他们 时间 城市 河流 图书 读者 书页 页边 笔记 文字 历史 语言 问题 研究 方法 经济 社会 政府 学生 老师 早晨 冬天 港口 道路 房子 朋友 今天 明天 因为 所以 但是 如果 已经 还是 可以 没有 知道 觉得 开始 发现 变化 世界 国家 工作 生活 安静 的 了 在 和 是 与 对 从 到 把 也 就 都 很 写 读 看 说 想 来 去'.split(
    ' ',
  );
const JAPANESE =
  '私たち 時間 都市 川 図書館 読者 余白 書き込み 言葉 歴史 言語 問題 研究 方法 経済 社会 政府 学生 先生 朝 冬 港 道 家 友人 今日 明日 静かな 新しい 古い 長い 小さな ページ ノート インク は が を に で と の も から まで へ 書く 読む 見る 考える 始める 見つけた 変わった です でした'.split(
    ' ',
  );
const THAI =
  'เรา เขา เวลา เมือง แม่น้ำ หนังสือ ผู้อ่าน หน้า ขอบ บันทึก คำ ประวัติศาสตร์ ภาษา ปัญหา การศึกษา วิธี เศรษฐกิจ สังคม รัฐบาล นักเรียน ครู เช้า ฤดูหนาว ท่าเรือ ถนน บ้าน เพื่อน วันนี้ พรุ่งนี้ เพราะ แต่ ถ้า แล้ว ยัง ได้ ไม่ รู้ คิด เริ่ม พบ เปลี่ยน โลก ประเทศ งาน ชีวิต เงียบ ที่ และ เป็น ใน กับ จาก ถึง ของ ก็ ทั้ง มาก เขียน อ่าน ดู พูด มา ไป'.split(
    ' ',
  );
const ARABIC =
  'الكتاب القارئ الصفحة الهامش الملاحظة الكلمة التاريخ اللغة السؤال البحث الطريقة الاقتصاد المجتمع الحكومة الطالب المعلم الصباح الشتاء الميناء الطريق البيت الصديق اليوم غدا المدينة النهر الوقت العالم البلد العمل الحياة الهدوء في من على إلى عن مع هذا هذه ذلك التي الذي كان كانت قد لم لا ثم أو بعد قبل بين كل بعض كتب قرأ رأى قال فكر بدأ وجد تغير'.split(
    ' ',
  );

/** English first. Which article is in which is for the library to say. */
export function tongues(random: Random): [Tongue, ...Tongue[]] {
  const english = vocabularyOf(random, WORDS);
  const rank = ranks(random, WORDS);
  const of = (words: readonly string[]) => {
    const next = ranks(random, words.length);
    return () => words[next()]!;
  };
  return [
    {
      ...{ lang: 'en', dir: 'ltr', between: ' ', comma: ', ', stop: '.', space: ' ', capitals: true },
      word: () => english[rank()]!,
    },
    {
      ...{ lang: 'zh', dir: 'ltr', between: '', comma: ',', stop: '。', space: '', capitals: false },
      word: of(CHINESE),
    },
    {
      ...{ lang: 'ja', dir: 'ltr', between: '', comma: '、', stop: '。', space: '', capitals: false },
      word: of(JAPANESE),
    },
    {
      ...{ lang: 'th', dir: 'ltr', between: '', comma: ' ', stop: '', space: ' ', capitals: false },
      word: of(THAI),
    },
    {
      ...{ lang: 'ar', dir: 'rtl', between: ' ', comma: '، ', stop: '.', space: ' ', capitals: false },
      word: of(ARABIC),
    },
  ];
}

export function sentence(random: Random, tongue: Tongue): string {
  const length = 5 + random.below(18);
  let text = '';
  let before = '';
  for (let n = 0; n < length; n += 1) {
    let word = tongue.word();
    if (word === before) word = tongue.word();
    const joint = n === 0 ? '' : n % 7 === 6 && random.chance(0.6) ? tongue.comma : tongue.between;
    text += joint + word;
    before = word;
  }
  return (tongue.capitals ? capital(text) : text) + tongue.stop;
}

/** `words` words in paragraphs of two to six sentences. */
export function paragraphs(random: Random, tongue: Tongue, words: number): string[] {
  const all: string[] = [];
  for (let left = words; left > 0;) {
    const sentences = Array.from({ length: 2 + random.below(5) }, () => sentence(random, tongue));
    // A sentence has 14 words on average.
    left -= sentences.length * 14;
    all.push(sentences.join(tongue.space));
  }
  return all;
}

/** Three to eight words, as a heading has them. */
export function heading(random: Random, tongue: Tongue): string {
  const words = Array.from({ length: 3 + random.below(6) }, () => tongue.word());
  const text = words.join(tongue.between);
  return tongue.capitals ? capital(text) : text;
}

export function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
