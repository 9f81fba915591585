import { describe, expect, it } from 'vitest';
import { shownAddress, webAddress } from '../../../src/main/links/address.ts';

describe('webAddress', () => {
  it.each([
    ['https://example.org', 'https://example.org/'],
    ['HTTP://Example.org/a b', 'http://example.org/a%20b'],
    ['https://bücher.example/', 'https://xn--bcher-kva.example/'],
    ['https://example.org/\u202etxt.exe', 'https://example.org/%E2%80%AEtxt.exe'],
    [' https://example.org/\n', 'https://example.org/'],
  ])('%j', (address, href) => {
    expect(webAddress(address)).toBe(href);
  });

  it.each([
    '',
    'example.org',
    '/etc/passwd',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,hello',
    'mailto:a@example.org',
    'smb://server/share',
    'ms-settings:about',
    'app://postil/index.html',
    'https://',
  ])('none of %j', (address) => {
    expect(webAddress(address)).toBeNull();
  });
});

describe('shownAddress', () => {
  it('always shows the host and the end, within a screen', () => {
    const address = `https://example.org/${'a'.repeat(9000)}/end.html`;
    const shown = shownAddress(address);
    expect(shown.length).toBeLessThan(610);
    expect(shown.startsWith('https://example.org/')).toBe(true);
    expect(shown.endsWith('/end.html')).toBe(true);
    expect(shownAddress('https://example.org/')).toBe('https://example.org/');
  });
});
