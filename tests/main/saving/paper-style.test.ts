import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { portableHtml } from '../../../src/core/export/portable-html.ts';
import { FACES } from '../../../src/core/appearance/type.ts';
import { fontFaces, forPaper, inFace, sheetOf } from '../../../src/main/saving/paper-style.ts';
import { articleRecord } from '../../core/library/records.ts';

it("takes the faces out of the built style, under the paths that the app's scheme serves", async () => {
  const folder = await mkdtemp(join(tmpdir(), 'postil-faces-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const file = join(folder, 'index.css');
  await writeFile(
    file,
    `p{color:red}@font-face{font-family:A;font-display:swap;src:url(./a-1.woff2)format("woff2")}
     @font-face{font-family:B;src:url("/assets/b-2.woff2")format("woff2")}a{background:url(./c.png)}`,
  );
  const faces = await fontFaces(new Map([['/assets/index.css', { file, mediaType: 'text/css; charset=utf-8' }]]));
  expect(faces).toContain('font-family:A;font-display:block;src:url(/assets/a-1.woff2)format');
  expect(faces).toContain('font-family:B;src:url(/assets/b-2.woff2)format');
  expect(faces).not.toMatch(/red|c\.png/);
  expect(await fontFaces(new Map())).toBe('');
}); // prettier-ignore

it('adds them to a page of ours, and nothing that the article says is taken for it', () => {
  const title = "</head> $& default-src 'none'";
  const article = articleRecord({ id: 'a', revision: 'a'.repeat(64), title });
  const html = portableHtml({ article, text: 'Words.', annotations: [] });
  const paper = forPaper(html, '@font-face{$1}', 'Letter');
  expect(paper).toContain("; font-src 'self'\">");
  expect(paper).toContain('<style>\n@font-face{$1}\n@page{size:Letter}\n</style>\n</head>\n<body>');
  expect(paper.replace("; font-src 'self'", '').replace('<style>\n@font-face{$1}\n@page{size:Letter}\n</style>\n', '')).toBe(html);
}); // prettier-ignore

it('puts the page in the face that the reader reads in, behind its own style', () => {
  const html = portableHtml({
    article: articleRecord({ id: 'a', revision: 'a'.repeat(64) }),
    text: 'Words.',
    annotations: [],
  });
  const families = FACES.map((face) => {
    const set = inFace(html, face);
    const faces = [...set.matchAll(/--serif:([^,;]+)/g)].map(([, family]) => family);
    expect(faces[0]).toBe("'Literata Variable'");
    return faces.at(-1);
  });
  expect(families).toEqual([
    "'Literata Variable'",
    "'Source Sans 3 Variable'",
    "'Atkinson Hyperlegible Next Variable'",
    'OpenDyslexic',
  ]);
});

it.each([
  ['US', 'Letter'],
  ['ca', 'Letter'],
  ['GB', 'A4'],
  ['', 'A4'],
])('prints in %j on %s', (country, sheet) => expect(sheetOf(country)).toBe(sheet));
