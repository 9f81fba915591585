import { expect, test } from 'vitest';
import { detectFormat } from '../../../src/core/parse/index.ts';

test.each([
  ['notes.txt', 'Low water.', 'text'],
  ['NOTES.TEXT', 'Low water.', 'text'],
  ['README', '# Title', 'text'],
  ['notes.log', 'Low water.', 'text'],
  ['notes.md', '<!doctype html><p>', 'markdown'],
  ['notes.markdown', '', 'markdown'],
  ['notes.mdown', '', 'markdown'],
  ['page.html', 'Low water.', 'html'],
  ['page.HTM', '', 'html'],
  ['page.xhtml', '<?xml version="1.0"?>', 'html'],
  ['page.txt', '<!DOCTYPE html>\n<title>Low water', 'html'],
  ['page', '\uFEFF  <html lang="en">', 'html'],
  ['page.php', '<?xml version="1.0"?>\n<!-- saved -->\n<!doctype html >', 'html'],
  ['letter.txt', 'He wrote <html> on the board.', 'text'],
  ['letter.txt', '<htmlish>', 'text'],
  ['.profile', 'Low water.', 'text'],
])('%s beginning with %j is %s', (name, head, format) => {
  expect(detectFormat(name, head)).toBe(format);
});
