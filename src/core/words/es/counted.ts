import { formsOf } from '../forms.ts';

const { count } = formsOf<'one' | 'many' | 'other'>('es');

/** A sentence of one, or of so many; written in digits, millions are counted as any other number is. */
export function counted(n: number, one: string, other: string): string {
  return count(n, { one, many: other, other });
}
