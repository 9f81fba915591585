import { expect } from '@playwright/test';
import { strToU8, zipSync } from 'fflate';
import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Running } from '../e2e/app.ts';

const SENTENCE = 'The lights were lit again on Thursday, after eleven years in which nobody had needed them';
/** A sentence that only the file of this name has. */
export const wordsOf = (name: string): string => `${SENTENCE}, says ${name}.`;

/** What is to stand in each of the files. */
export interface Contents {
  /** Markup for the body, and for the head. */
  body: string;
  head?: string;
  markdown: string;
  /** YAML with its fences, or nothing. */
  frontMatter?: string;
  /** Well-formed XHTML, for a chapter of a book. */
  chapter: string;
  /** An address for where a format asks for one. */
  address?: string;
}

/** Writes one file of every kind that holds markup into `folder`, named `name`; returns their paths. */
export async function writeDocuments(folder: string, name: string, contents: Contents): Promise<string[]> {
  const {
    body,
    head = '',
    markdown,
    frontMatter = '',
    chapter,
    address = 'https://canary.example/',
  } = contents;
  const page = (file: string) =>
    `<!doctype html><html><head><title>Lights</title>${head}</head><body><article><h1>Lights</h1><p>${wordsOf(file)}</p>${body}</article></body></html>`;
  const xhtml = (file: string) =>
    `<html xmlns="http://www.w3.org/1999/xhtml"><head><title>Lights</title></head><body><h1>Lights</h1><p>${wordsOf(file)}</p>${chapter}</body></html>`;
  const mime = (...lines: string[]) => lines.join('\r\n');
  const made: Record<string, (file: string) => string | Uint8Array> = {
    html: page,
    md: (file) => `${frontMatter}\n# Lights\n\n${wordsOf(file)}\n\n${markdown}\n`,
    txt: (file) => `Lights\n\n${wordsOf(file)}\n\n${markdown}\n\n${body}\n`,
    xhtml: (file) =>
      `<?xml version="1.0"?><?xml-stylesheet href="${address}"?><!DOCTYPE html SYSTEM "${address}">${xhtml(file)}`,
    eml: (file) =>
      mime(
        'From: a@canary.example',
        'Subject: Lights',
        'MIME-Version: 1.0',
        'Content-Type: text/html; charset=utf-8',
        '',
        page(file),
      ),
    mhtml: (file) =>
      mime(
        ...[
          'From: <Saved by Blink>',
          `Snapshot-Content-Location: ${address}`,
          'Subject: Lights',
          'MIME-Version: 1.0',
        ],
        ...[
          'Content-Type: multipart/related; type="text/html"; boundary="b"',
          '',
          '--b',
          'Content-Type: text/html',
        ],
        ...[`Content-Location: ${address}`, '', page(file), '--b--', ''],
      ),
    epub: (file) =>
      zipSync({
        mimetype: [strToU8('application/epub+zip'), { level: 0 }],
        'META-INF/container.xml': strToU8(
          '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container" version="1.0"><rootfiles><rootfile full-path="a.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
        ),
        'a.opf': strToU8(
          `<package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Lights</dc:title></metadata><manifest><item id="c" href="c.xhtml" media-type="application/xhtml+xml"/><item id="r" href="${address}" media-type="image/png" properties="cover-image"/></manifest><spine><itemref idref="c"/></spine></package>`,
        ),
        'c.xhtml': strToU8(xhtml(file)),
      }),
  };
  const files: string[] = [];
  for (const [extension, make] of Object.entries(made)) {
    const file = `${name}.${extension}`;
    await writeFile(join(folder, file), make(file));
    files.push(join(folder, file));
  }
  return files;
}

/** Opens a file as a reader does, shows it in each of its views, and scrolls through them; `look` is called in each. */
export async function readThrough(
  { app, page }: Running,
  file: string,
  look: () => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [path] });
  }, file);
  await page.keyboard.press('Control+o');
  for (const view of ['as it is opened', 'the other']) {
    // Without another view the key does nothing but say so.
    if (view === 'the other') await page.keyboard.press('Control+Shift+L');
    await expect(page.locator('[data-page]')).toContainText(wordsOf(basename(file)), { timeout: 20_000 });
    await page.keyboard.press('End');
    await look();
  }
}
