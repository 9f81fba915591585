/** Prose from a small grammar, for texts of any length: English, and Chinese-like text without spaces. */
import type { Random } from './random.ts';

const words = (list: string): string[] => list.split(' ');

const NOUNS = words(
  'harbour ledger orchard bridge winter letter engine garden lantern market teacher valley window harvest river station ' +
    'museum baker pilot island copper thread festival ladder mountain village archive compass kitchen weaver mirror tunnel ' +
    'carpenter forest signal painter barrel meadow lighthouse printer council shepherd quarry notebook sailor granary bell ' +
    'cathedral ferry mill surveyor ribbon cellar telegraph gardener chimney tailor reservoir choir watchmaker pamphlet',
);
const ADJECTIVES = words(
  'quiet narrow ancient bright careful heavy distant curious patient wooden silver northern hollow gentle crowded early ' +
    'restless modest broken familiar steep damp generous stubborn faded ordinary sudden pale reliable uneven tidy remote',
);
const VERBS = words(
  'carried measured repaired forgot promised described visited gathered painted counted followed borrowed opened crossed ' +
    'studied remembered built sold praised inspected abandoned mentioned admired copied defended weighed polished explained',
);
const PLACES = words(
  'upstairs nearby yesterday again together slowly abroad indoors twice quietly elsewhere downstream afterwards',
);
const LINKS = ['although', 'because', 'while', 'before', 'after', 'unless', 'until', 'whenever'];
const OPENERS = [
  'In the end,',
  'By then,',
  'For years',
  'At first,',
  'Nobody knew why',
  'On most days',
  'Later',
  'Even so,',
];

/** One English sentence without its final mark. */
export function englishSentence(random: Random): string[] {
  const clause = (): string[] => {
    const subject = random.chance(0.4) ? [random.pick(ADJECTIVES), random.pick(NOUNS)] : [random.pick(NOUNS)];
    const object = random.chance(0.5) ? [random.pick(ADJECTIVES), random.pick(NOUNS)] : [random.pick(NOUNS)];
    const tail = random.chance(0.3) ? ['of', 'the', random.pick(NOUNS)] : [];
    const place = random.chance(0.3) ? [random.pick(PLACES)] : [];
    return [
      'the',
      ...subject,
      random.pick(VERBS),
      random.chance(0.5) ? 'the' : 'a',
      ...object,
      ...tail,
      ...place,
    ];
  };
  const opener = random.chance(0.3) ? random.pick(OPENERS).split(' ') : [];
  const second = random.chance(0.5) ? [random.pick(LINKS), ...clause()] : [];
  const sentence = [...opener, ...clause(), ...second];
  const first = sentence[0] ?? '';
  return [first.charAt(0).toUpperCase() + first.slice(1), ...sentence.slice(1)];
}

const HAN = [
  ...'春风吹过旧城的石桥河边有人在读一封很久以前的信灯光照着木门和窗台孩子们跑向山上小路老师把书放桌时间像水流走我听见钟声从远处传来雨停了鸟飞回树林她说明天会去看海船工修好帆布等待潮起落',
];

/** One sentence of Chinese characters without its final mark. It is no sense, but has the shape: no spaces, few commas. */
export function hanSentence(random: Random): string[] {
  const length = 8 + random.below(22);
  const sentence: string[] = [];
  for (let at = 0; at < length; at += 1) {
    sentence.push(at > 4 && at % 9 === 0 && random.chance(0.6) ? '，' : random.pick(HAN));
  }
  return sentence;
}
