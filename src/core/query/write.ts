import { inQuotes, LARGEST, written } from './condition.ts';
import { KEYS, type Key } from './keys.ts';
import type { Condition, Query } from './query.ts';

/** `query` in the language, as shortly as it reads back equal: `parseQuery(writeQuery(query)).query` is `query` again. */
export function writeQuery(query: Query): string {
  switch (query.type) {
    case 'and':
      return query.terms
        .map((term) => (term.type === 'or' ? `(${writeQuery(term)})` : writeQuery(term)))
        .join(' ');
    case 'or':
      return query.terms.map(writeQuery).join(' OR ');
    case 'not': {
      const { term } = query;
      return term.type === 'and' || term.type === 'or' ? `-(${writeQuery(term)})` : `-${writeQuery(term)}`;
    }
    default:
      return writeCondition(query);
  }
}

export function writeCondition(condition: Condition): string {
  switch (condition.type) {
    case 'text':
      if (condition.field === 'any') return words(condition);
      return `${condition.field}:${words(condition)}`;
    case 'holds':
      return `${condition.field}:${words(condition)}`;
    case 'tag':
      return `tag:${written(condition.tag)}`;
    case 'folder':
      return `folder:${written(condition.folder)}`;
    case 'language':
      return `lang:${condition.lang}`;
    case 'colour':
      return `colour:${condition.colour}`;
    case 'is':
      return `is:${condition.state}`;
    case 'has':
      return `has:${condition.thing}`;
    case 'date': {
      const { field, relation, date } = condition;
      const key = KEYS.find((one) => one.asks === 'date' && one.field === field && one.relation === relation);
      return `${(key as Key).name}:${date}`;
    }
    case 'count':
      return `${condition.field}:${range(condition)}`;
  }
}

function words({ words: text, phrase }: { words: string; phrase: boolean }): string {
  return phrase ? inQuotes(text) : text;
}

function range({ least, most }: { least: number | null; most: number | null }): string {
  if (least === most) return String(least);
  if (least === null) return most === null || most >= LARGEST ? `<=${LARGEST}` : `<${most + 1}`;
  if (most !== null) return `${least}-${most}`;
  return least === 0 ? '>=0' : `>${least - 1}`;
}
