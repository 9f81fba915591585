/**
 * Searching everything: ours at full size, MiniSearch and FlexSearch at a tenth of it, where what they need is already told.
 * `--whole` gives them all of it: ten minutes.
 */
import FlexSearch from 'flexsearch';
import MiniSearch from 'minisearch';
import { readAsked } from '../../src/core/search/asked.ts';
import { SegmentBuilder } from '../../src/core/search/build.ts';
import { decodeSegment, encodeSegment, type Segment } from '../../src/core/search/segment.ts';
import { TextIndex } from '../../src/core/search/text-index.ts';
import { report, type Row } from '../report.ts';
import { articles, documentsOf, keystrokes, Language, type Flat } from './corpus.ts';

const ARTICLES = 10_000;
/** Goals of the issue: ms. */
const KEYSTROKE = 50;
const LOADING = 1_500;

interface Measured {
  build: number;
  load: number;
  megabytes: number;
  keys: number[];
  update: number;
}

async function timed<T>(work: () => T | Promise<T>): Promise<[T, number]> {
  const start = performance.now();
  const result = await work();
  return [result, performance.now() - start];
}

async function ours(all: readonly Flat[], typed: readonly string[]): Promise<Measured> {
  const [files, build] = await timed(() => {
    const sealed: Segment[] = [];
    let builder = new SegmentBuilder();
    for (const flat of all) {
      for (const document of documentsOf(flat)) builder.add(document);
      if (!builder.isFull) continue;
      sealed.push(builder.seal());
      builder = new SegmentBuilder();
    }
    sealed.push(builder.seal());
    return sealed.map((segment) => encodeSegment(segment) as Uint8Array<ArrayBuffer>);
  });
  const [index, load] = await timed(() => {
    const loaded = new TextIndex();
    for (const bytes of files) loaded.add(decodeSegment(bytes)!);
    return loaded;
  });
  // In the app this is done in slices, behind the first answers.
  const [, like] = await timed(() => {
    for (const { words } of index.segments) for (const word of words) index.near.add(word);
  });
  const keys: number[] = [];
  for (const text of typed) keys.push((await timed(() => index.search(readAsked(text), { limit: 30 })))[1]);
  const [, update] = await timed(() => {
    const builder = new SegmentBuilder();
    for (const document of documentsOf(all[0]!)) builder.add(document);
    index.add(builder.seal());
  });
  const megabytes = files.reduce((sum, { length }) => sum + length, 0) / 1e6;
  return { build, load: load + like, megabytes, keys, update };
}

const FIELDS = ['title', 'text', 'notes'];

async function mini(all: readonly Flat[], typed: readonly string[]): Promise<Measured> {
  const options = { fields: FIELDS };
  const [built, build] = await timed(() => {
    const index = new MiniSearch<Flat>(options);
    index.addAll(all);
    return index;
  });
  const json = JSON.stringify(built);
  const [index, load] = await timed(() => MiniSearch.loadJSON<Flat>(json, options));
  const keys: number[] = [];
  for (const text of typed) {
    const prefix = (_: string, i: number, terms: string[]): boolean => i === terms.length - 1;
    const fuzzy = (term: string): number | false => term.length > 3 && 0.2;
    keys.push((await timed(() => index.search(text, { prefix, fuzzy, combineWith: 'AND' })))[1]);
  }
  const [, update] = await timed(() => index.replace(all[0]!));
  return { build, load, megabytes: json.length / 1e6, keys, update };
}

async function flex(all: readonly Flat[], typed: readonly string[]): Promise<Measured> {
  const make = () => new FlexSearch.Document({ tokenize: 'forward', document: { id: 'id', index: FIELDS } });
  const [built, build] = await timed(() => {
    const index = make();
    for (const flat of all) index.add({ ...flat });
    return index;
  });
  const parts: [string, string][] = [];
  await built.export((key: string, data: string) => void (data && parts.push([key, data])));
  const [index, load] = await timed(async () => {
    const empty = make();
    for (const [key, data] of parts) await empty.import(key, data);
    return empty;
  });
  const keys: number[] = [];
  for (const text of typed) keys.push((await timed(() => index.search(text, { limit: 30 })))[1]);
  const [, update] = await timed(() => built.update({ ...all[0]! }));
  return {
    build,
    load,
    megabytes: parts.reduce((sum, [, data]) => sum + data.length, 0) / 1e6,
    keys,
    update,
  };
}

export async function run(args: readonly string[]): Promise<number> {
  const language = new Language();
  const all = [...articles(language, ARTICLES)];
  const typed = keystrokes(language);
  const few = args.includes('--whole') ? all : all.slice(0, ARTICLES / 10);
  // One round before the clock counts: an engine that has not met a loop yet is another engine.
  await ours(all.slice(0, 200), typed.slice(0, 40));
  const us = await ours(all, typed);
  const rows: Row[] = [
    row('build', 'ms', [us.build], null),
    row('load, with the words by likeness', 'ms', [us.load], LOADING),
    row('on disk', 'MB', [us.megabytes], null),
    row('a keystroke, p95', 'ms', [p95(us.keys)], KEYSTROKE),
    row('one article again', 'ms', [us.update], null),
  ];
  for (const [name, measure] of [
    ['MiniSearch', mini],
    ['FlexSearch', flex],
  ] as const) {
    // prettier-ignore
    const same = few === all ? us : await ours(few, typed);
    const other = await measure(few, typed);
    const against = `${name}, ${few.length} articles`;
    const compared = (what: string, unit: string, a: number, b: number): Row => ({
      what,
      unit,
      ours: [a],
      other: { what: against, samples: [b] },
      compare: 'ratio',
      goal: null,
    });
    rows.push(
      compared('build', 'ms', same.build, other.build),
      compared('load', 'ms', same.load, other.load),
      compared('on disk', 'MB', same.megabytes, other.megabytes),
      compared('a keystroke, p95', 'ms', p95(same.keys), p95(other.keys)),
      compared('one article again', 'ms', same.update, other.update),
    );
  }
  return report('search', rows, args) ? 0 : 1;
}

function row(what: string, unit: string, ours: number[], goal: number | null): Row {
  return { what: `${what}, ${ARTICLES} articles`, unit, ours, other: null, compare: 'value', goal };
}

function p95(samples: readonly number[]): number {
  return samples.toSorted((a, b) => a - b)[Math.floor(samples.length * 0.95)] ?? 0;
}
