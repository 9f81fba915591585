import { ownWorker } from '../shell/own-worker.ts';
import { WordBook } from './word-book.ts';
import address from './worker.ts?worker&url';

/** What is known of words, for all articles of the window. */
export const wordBook = new WordBook(ownWorker('hyphens', address));
