import { describe, expect, it } from 'vitest';
import { isAllowedRequest, isOwnPage, pagesOf } from '../../../src/main/session/address.ts';

const built = pagesOf(null);
const served = pagesOf('http://localhost:5173');

const FOREIGN = [
  '',
  'app',
  'app://',
  'app:///index.html',
  'app://postil.evil/index.html',
  'app://evil/index.html',
  'app://user@postil/index.html',
  'app://postil:8080/index.html',
  'app:postil/index.html',
  'apps://postil/index.html',
  'http://postil/index.html',
  'https://example.com/',
  'file:///etc/passwd',
  'data:text/html,hello',
  'blob:app://postil/0',
  'about:blank',
  'javascript:0',
  'ws://localhost:5173/',
  'devtools://devtools/bundled/inspector.html',
];

describe('isOwnPage', () => {
  it.each(['app://postil/', 'app://postil/index.html', 'app://postil/assets/a.js?x#y'])('%s', (address) => {
    expect(isOwnPage(address, built)).toBe(true);
  });
  it.each(FOREIGN)('not %s', (address) => {
    expect(isOwnPage(address, built)).toBe(false);
    expect(isOwnPage(address, served)).toBe(false);
  });
  it('counts the development server only where there is one', () => {
    expect(isOwnPage('http://localhost:5173/main.ts', served)).toBe(true);
    expect(isOwnPage('http://localhost:5173/main.ts', built)).toBe(false);
    expect(isOwnPage('http://localhost:5174/main.ts', served)).toBe(false);
  });
});

describe('isAllowedRequest', () => {
  it.each(FOREIGN)('never %s, as the app is built', (address) => {
    expect(isAllowedRequest(address, built)).toBe(false);
  });
  it('lets the development server reload and the developer tools load', () => {
    expect(isAllowedRequest('ws://localhost:5173/?token=a', served)).toBe(true);
    expect(isAllowedRequest('devtools://devtools/bundled/inspector.html', served)).toBe(true);
    expect(isAllowedRequest('https://example.com/', served)).toBe(false);
  });
});
