import { locale } from '../../core/words/locale.ts';

/** Lists of what has a name: folders and saved queries. */
interface Named {
  id: string;
  name: string;
}

/** In the order of the alphabet, numbers by their size. */
export function byName<T extends Named>(all: readonly T[]): T[] {
  const order = new Intl.Collator(locale(), { numeric: true });
  return [...all].sort((a, b) => order.compare(a.name, b.name));
}

/** `all` with what `id` has become; `null` takes it away. */
export function replaced<T extends Named>(all: readonly T[], id: string, after: T | null): T[] {
  const others = all.filter((one) => one.id !== id);
  return byName(after === null ? others : [...others, after]);
}

/** What was read, but for those in `gone`; where `heard` has one of them, that is newer. */
export function joined<T extends Named>(
  read: readonly T[],
  heard: readonly T[],
  gone: ReadonlySet<string>,
): T[] {
  const newer = new Set(heard.map(({ id }) => id));
  return byName([...heard, ...read.filter(({ id }) => !gone.has(id) && !newer.has(id))]);
}
