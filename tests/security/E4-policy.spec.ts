import { expect, type Page } from '@playwright/test';
import { NEWS, quit, test } from '../e2e/app.ts';
import { measured } from '../results.ts';
import { startBare } from './bare.ts';

/**
 * Tries to run code and to load things in the ways that a policy is there to refuse. Each resolves to whether it worked. Run
 * later than the debugger's own call, which every policy lets through.
 */
const PROBES = `new Promise((whenDone) => setTimeout(async () => {
  const ran = (make) => new Promise((done) => {
    window.ran = () => done(true);
    setTimeout(done, 400, false);
    make();
  });
  const loaded = (make) => new Promise((done) => {
    const element = make();
    element.onload = () => done(true);
    element.onerror = () => done(false);
    document.body.append(element);
    setTimeout(done, 400, false);
  });
  const element = (name, properties, attributes = {}) => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    return Object.assign(made, properties);
  };
  const heard = (source) => new Promise((done) => {
    source.onmessage = () => done(true);
    source.onerror = () => done(false);
    setTimeout(done, 400, false);
  });
  const blob = (text, type) => URL.createObjectURL(new Blob([text], { type }));
  const PIXEL = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';
  const probes = {
    'inline script': () => ran(() => document.body.append(element('script', { text: 'ran()' }))),
    'eval': () => eval('1 + 1') === 2,
    'Function': () => new Function('return 2')() === 2,
    'timer of a string': () => ran(() => setTimeout('ran()')),
    'event attribute': () => ran(() => {
      const button = element('button', {}, { onclick: 'ran()' });
      document.body.append(button);
      button.click();
    }),
    'javascript: address': () => ran(() => document.body.append(element('iframe', { src: 'javascript:parent.ran()' }))),
    'script of a data address': () => loaded(() => element('script', { src: 'data:text/javascript,1' })),
    'script of a blob': () => loaded(() => element('script', { src: blob('1', 'text/javascript') })),
    'import of a blob': () => import(blob('export {}', 'text/javascript')).then(() => true),
    'worker of a blob': () => heard(new Worker(blob('postMessage(1)', 'text/javascript'))),
    'markup that is set': () => {
      const box = document.createElement('div');
      box.innerHTML = '<b>set</b>';
      return box.firstElementChild !== null;
    },
    'markup that is parsed': () => new DOMParser().parseFromString('<b>x</b>', 'text/html').body.firstElementChild !== null,
    'markup that is written': () => { const made = document.implementation.createHTMLDocument(); made.write('<b>x</b>'); return made.querySelector('b') !== null; },
    'a policy of its own': () => trustedTypes.createPolicy('mine', { createHTML: (text) => text }).createHTML('x') !== null,
    'a frame of a document': () => ran(() => document.body.append(element('iframe', { srcdoc: '<script>parent.ran()</' + 'script>' }))),
    'a frame of data': () => new Promise((done) => {
      addEventListener('message', () => done(true), { once: true });
      setTimeout(done, 400, false);
      document.body.append(element('iframe', { src: 'data:text/html,<script>parent.postMessage(1,"*")</' + 'script>' }));
    }),
    'an embedded object': () => loaded(() => element('object', { data: 'data:text/html,hello', type: 'text/html' })),
    'an inline style': () => {
      document.body.append(element('style', { textContent: '.probed { color: rgb(1, 2, 3) }' }));
      const probed = document.body.appendChild(element('p', { className: 'probed' }));
      return getComputedStyle(probed).color === 'rgb(1, 2, 3)';
    },
    'a style attribute': () => {
      const probed = document.body.appendChild(element('p', {}, { style: 'color: rgb(1, 2, 3)' }));
      return getComputedStyle(probed).color === 'rgb(1, 2, 3)';
    },
    'a picture of data': () => loaded(() => element('img', { src: PIXEL })),
    'a request': () => fetch('data:text/plain,hello').then((answer) => answer.ok),
    'another base': () => {
      const base = document.head.appendChild(element('base', { href: 'https://example.org/' }));
      const moved = new URL(element('a', {}, { href: 'x' }).href).host === 'example.org';
      base.remove();
      return moved;
    },
  };
  const worked = [];
  for (const [name, probe] of Object.entries(probes)) {
    try { if (await probe()) worked.push(name); } catch { /* refused */ }
  }
  whenDone({ tried: Object.keys(probes), worked });
}))`;

const probe = (page: Page) => page.evaluate<{ tried: string[]; worked: string[] }>(PROBES);

test('E4: the policy refuses every way to run, style, frame or load what is not a file of the app', async ({
  start,
}) => {
  const running = await start([NEWS]);
  const violations = await running.page.evaluateHandle(() => {
    const found: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) => found.push(event.effectiveDirective));
    return found;
  });
  const { tried, worked } = await probe(running.page);
  expect(worked).toEqual([]);
  // It was the policy that refused them. Where text would become code its trusted types speak first, for all of `script-src`.
  const directives = await violations.evaluate((found) => [...new Set(found)]);
  expect(directives).toEqual(
    expect.arrayContaining([
      ...[
        'require-trusted-types-for',
        'trusted-types',
        'script-src-elem',
        'style-src-elem',
        'style-src-attr',
      ],
      ...['img-src', 'frame-src', 'connect-src', 'base-uri'],
    ]),
  );
  // Still there, with its own scripts and styles.
  await expect(running.page.getByRole('heading', { level: 1 })).toBeVisible();
  measured('E4', `${tried.length} ways round the policy tried: all refused`);
  await quit(running);
});

test('E4: control: in a bare window without a policy they all work', async ({ profile }) => {
  const { app, page } = await startBare(profile);
  const { tried, worked } = await probe(page);
  expect(tried.filter((name) => !worked.includes(name))).toEqual([]);
  expect(tried.length).toBeGreaterThanOrEqual(20);
  await app.close();
});
