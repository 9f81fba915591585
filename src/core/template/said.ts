import { words } from '../words/words.ts';

/** What a template speaks of, in the order in which it is offered. */
const SUBJECTS = ['highlight', 'article', 'options'] as const;

/** What a template can say, in the order and the words in which it is offered and documented: names with what each stands for. */
export function said(): { of: string; values: [name: string, meaning: string][] }[] {
  return SUBJECTS.map((subject) => {
    const { title, values } = words.templates.said[subject];
    return {
      of: title,
      values: Object.entries(values).map(([name, meaning]) => [`${subject}.${name}`, meaning]),
    };
  });
}
