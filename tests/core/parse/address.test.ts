import { expect, test } from 'vitest';
import { hostOf, linkAddress } from '../../../src/core/parse/address.ts';

const BASE = 'https://journal.example/essays/2024/low-water.html?print=1';

test.each([
  ['https://a.example/b', 'https://a.example/b'],
  ['HTTP://a.example', 'HTTP://a.example'],
  ['mailto:ines@example.org', 'mailto:ines@example.org'],
  ['#note-1', '#note-1'],
  ['other.html', 'https://journal.example/essays/2024/other.html'],
  ['../2023/a.html#top', 'https://journal.example/essays/2023/a.html#top'],
  ['./a/./b/../c', 'https://journal.example/essays/2024/a/c'],
  ['../../../../up', 'https://journal.example/up'],
  ['/root?q=a:b', 'https://journal.example/root?q=a:b'],
  ['?page=2', 'https://journal.example/essays/2024/low-water.html?page=2'],
  ['//cdn.example/x', 'https://cdn.example/x'],
  ['..', 'https://journal.example/essays/'],
])('%j on a page is %j', (href, address) => {
  expect(linkAddress(href, BASE)).toBe(address);
});

test.each([
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' \u0001javascript:alert(1)',
  'java\nscript:alert(1)',
  'java\tscript:alert(1)',
  'vbscript:x',
  'data:text/html,<script>',
  'file:///etc/passwd',
  'blob:https://a.example/1',
  'x-app:do',
  'https:a.example',
  'https:///a.example',
  'https:\\\\a.example',
  'https://',
  '\u2028javascript:alert(1)',
  'weird name:x',
  '',
  '   ',
])('%j is no link', (href) => {
  expect(linkAddress(href, BASE)).toBeNull();
  expect(linkAddress(href, null)).toBeNull();
});

test('a relative address without a base, or with one that is no web address, stays as it is', () => {
  expect(linkAddress('other.html', null)).toBe('other.html');
  expect(linkAddress('other.html', 'file:///home/x/page.html')).toBe('other.html');
});

test.each([
  ['https://Pictures.Example:8080/a.png', 'pictures.example'],
  ['//cdn.example/a.png', 'cdn.example'],
  ['https://user:pass@host.example/', 'host.example'],
  ['https://[::1]/a.png', '[::1]'],
  ['a.png', null],
  ['file:///a.png', null],
])('the host of %j is %j', (address, host) => {
  expect(hostOf(address)).toBe(host);
});
