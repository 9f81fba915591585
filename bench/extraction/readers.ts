import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Readability } from '@mozilla/readability';
import { Defuddle } from 'defuddle/node';
import { parseHTML } from 'linkedom';
import { parseArticle } from '../../src/core/parse/index.ts';
import { textOfHtml } from './likeness.ts';

/** What a reader says of a page. */
export interface Reading {
  /** Asked after the clock has stopped: the others answer with HTML, which is not yet the text. */
  text: () => string;
  title: string | null;
  byline: string | null;
  lang: string | null;
}

export interface Reader {
  name: string;
  read: (html: string) => Promise<Reading>;
}

/** As much of jsdom as is used. It is loaded as it is installed: what it reads beside itself would be missing in a bundle. */
interface Jsdom {
  JSDOM: new (html: string, options: { url: string }) => { window: { document: Document; close(): void } };
}
const { JSDOM } = createRequire(join(process.cwd(), 'package.json'))('jsdom') as Jsdom;

const ADDRESS = 'https://page.example/';

/** Ours, and those on trial, each as its own documentation has it used in Node. */
export const READERS: readonly Reader[] = [
  {
    name: 'Postil',
    read: (html) => {
      const article = parseArticle({ text: html, name: 'page.html', encoding: 'utf-8', format: 'html' });
      return Promise.resolve({ ...article, text: () => article.text });
    },
  },
  {
    name: 'Readability on jsdom',
    read: (html) => {
      const { window } = new JSDOM(html, { url: ADDRESS });
      const reading = readingOf(new Readability(window.document).parse());
      window.close();
      return Promise.resolve(reading);
    },
  },
  {
    name: 'Readability on linkedom',
    read: (html) => Promise.resolve(readingOf(new Readability(parseHTML(html).document).parse())),
  },
  {
    name: 'Defuddle on linkedom',
    read: async (html) => {
      // It reports to the console what it does.
      const found = await Defuddle(parseHTML(html).document as unknown as Document, ADDRESS, {});
      return {
        text: () => textOfHtml(found.content),
        title: found.title,
        byline: found.author,
        lang: found.language,
      };
    },
  },
];

function readingOf(found: ReturnType<Readability['parse']>): Reading {
  return {
    text: () => textOfHtml(found?.content ?? ''),
    title: found?.title ?? null,
    byline: found?.byline ?? null,
    lang: found?.lang ?? null,
  };
}
