import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { parseHTML } from 'linkedom';
import { parseArticle } from '../../src/core/parse/index.ts';
import { textOfHtml } from './likeness.ts';

/** What a reader says of a page. */
export interface Reading {
  text: string;
  title: string | null;
  byline: string | null;
  lang: string | null;
}

export interface Reader {
  name: string;
  read: (html: string) => Promise<Reading>;
}

/** Ours, and the two on trial, each as its own documentation has it used in Node. */
export const READERS: readonly Reader[] = [
  {
    name: 'Postil',
    read: (html) => {
      const article = parseArticle({ text: html, name: 'page.html', encoding: 'utf-8', format: 'html' });
      return Promise.resolve(article);
    },
  },
  {
    name: 'Readability on linkedom',
    read: (html) => {
      const found = new Readability(parseHTML(html).document).parse();
      return Promise.resolve({
        text: textOfHtml(found?.content ?? ''),
        title: found?.title ?? null,
        byline: found?.byline ?? null,
        lang: found?.lang ?? null,
      });
    },
  },
  {
    name: 'Defuddle on linkedom',
    read: async (html) => {
      // It reports to the console what it does.
      const found = await Defuddle(
        parseHTML(html).document as unknown as Document,
        'https://page.example/',
        {},
      );
      return {
        text: textOfHtml(found.content),
        title: found.title,
        byline: found.author,
        lang: found.language,
      };
    },
  },
];
