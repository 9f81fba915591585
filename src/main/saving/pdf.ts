import { app, BrowserWindow, session, type Session, type WebContents } from 'electron';
import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { PostilError } from '../../core/failure.ts';
import { words } from '../../core/words/words.ts';
import type { Done } from '../../ipc.ts';
import { failureForPage } from '../ipc/dispatch.ts';
import { HOST, pagesOf, SCHEME } from '../session/address.ts';
import { hardenSession } from '../session/harden.ts';
import { pageTable, type PageTable } from '../session/pages.ts';
import { SECURITY_HEADERS } from '../session/policy.ts';
import type { Traffic } from '../session/traffic.ts';
import { RENDERER } from '../start/paths.ts';
import { SAFE_PREFERENCES } from '../window/preferences.ts';
import { fontFaces, forPaper, sheetOf, type Sheet } from './paper-style.ts';

/**
 * Paper: a page of our own making (`portableHtml`) in a window that nobody sees, which runs no script, has no preload, and
 * lives in a session of its own, in memory, that serves this one page under a name nobody can guess, the app's own faces, and
 * nothing else.
 */

/** What the page may do: show itself. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; font-src 'self'; img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

/** Pages that are being printed, by their paths. */
const sheets = new Map<string, string>();
let sheetSession: Session | null = null;

/** For a page in a sandbox, whose origin is none. */
const LENT = { 'Access-Control-Allow-Origin': '*', 'Cross-Origin-Resource-Policy': 'cross-origin' };

let table: PageTable | null = null;
/** The built pages, and the faces among them; none where the development server has them. */
function faces(): PageTable {
  try {
    return (table ??= pageTable(RENDERER));
  } catch {
    return (table = new Map());
  }
}

/** The sheet that people of this place print on. */
const sheet = (): Sheet => sheetOf(app.getLocaleCountryCode());

/** @param traffic what the app counts: of this session, too, a request that is refused or sent is told in *Health* */
function sessionForSheets(traffic: Traffic): Session {
  if (sheetSession !== null) return sheetSession;
  // Without `persist:` it is in memory alone.
  const made = session.fromPartition('postil-sheets', { cache: false });
  hardenSession(made, pagesOf(null), traffic);
  made.protocol.handle(SCHEME, async ({ method, url }) => {
    const { host, pathname, search } = new URL(url);
    const isOurs = method === 'GET' && host === HOST && search === '';
    const html = isOurs ? sheets.get(pathname) : undefined;
    const face = isOurs ? faces().get(pathname) : undefined;
    // The page's origin is none (`sandbox`), and a face is only lent to those that are named.
    const headers = { ...SECURITY_HEADERS, 'Content-Security-Policy': POLICY, 'Cache-Control': 'no-store' };
    if (face?.mediaType === 'font/woff2')
      return new Response(new Uint8Array(await readFile(face.file)), {
        headers: { ...headers, ...LENT, 'Content-Type': face.mediaType },
      });
    if (html === undefined) return new Response(null, { status: 404, headers });
    return new Response(html, { headers: { ...headers, 'Content-Type': 'text/html; charset=utf-8' } });
  });
  return (sheetSession = made);
}

/** Shows `html` in a window that nobody sees while `work` goes on. Throws PostilError `unexpected` where it cannot be shown. */
async function onSheet<T>(
  html: string,
  traffic: Traffic,
  work: (window: BrowserWindow) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  stopIf(signal);
  const path = `/sheet/${randomUUID()}`;
  sheets.set(path, forPaper(html, await fontFaces(faces()), sheet()));
  const window = new BrowserWindow({
    show: false,
    // As wide as A4 is between its margins, in CSS pixels: how the text runs before it is laid out for paper.
    width: 680,
    height: 960,
    webPreferences: {
      session: sessionForSheets(traffic),
      javascript: false,
      ...SAFE_PREFERENCES,
      backgroundThrottling: false,
    },
  });
  try {
    const laidOut = window.loadURL(`${SCHEME}://${HOST}${path}`).then(() => work(window));
    return await Promise.race([laidOut, ended(window.webContents), aborted(signal)]);
  } catch (error) {
    if (error instanceof PostilError) throw error;
    throw new PostilError('unexpected', words.saving.paper.notLaidOut, { cause: error });
  } finally {
    sheets.delete(path);
    if (!window.isDestroyed()) window.destroy();
  }
}

/** Throws PostilError `cancelled` where nobody waits any more. */
function stopIf(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new PostilError('cancelled', words.saving.ended);
}

/** Rejects with PostilError `cancelled` once `signal` is. */
function aborted(signal: AbortSignal | undefined): Promise<never> {
  return new Promise((_, reject) => {
    const stop = () => reject(new PostilError('cancelled', words.saving.ended));
    signal?.addEventListener('abort', stop, { once: true });
  });
}

/** Rejects when the page's process is gone: nobody answers for what it was asked then, and what waits would wait for ever. */
function ended(contents: WebContents): Promise<never> {
  return new Promise((_, reject) => {
    contents.once('render-process-gone', (_event, { reason }) =>
      reject(new Error(`The page for paper ended: ${reason}`)),
    );
  });
}

/** What a PDF may take, in milliseconds: a novel of 6 MB takes some ten seconds, and what hangs must not keep all other exports waiting. */
const PATIENCE_MS = 5 * 60_000;

/** `made`, if it is there in time. */
async function inTime<T>(made: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The page for paper does not answer')), PATIENCE_MS);
  });
  return Promise.race([made, late]).finally(() => clearTimeout(timer));
}

/** What Electron's own `printToPDF` calls, undeclared: it hands the pages to Chromium. */
type Printing = { _printToPDF?: (settings: object) => Promise<Uint8Array> };

/**
 * The pages as PDF. Electron (33) has each print of the app wait for the one before, and after one that failed none is ever made again;
 * so for Electron none fails, and each ends in time.
 */
async function printed(
  contents: WebContents,
  options: Electron.PrintToPDFOptions,
  signal: AbortSignal | undefined,
): Promise<Uint8Array> {
  const own = contents as Printing;
  const make = own._printToPDF?.bind(contents);
  if (make === undefined) return inTime(contents.printToPDF(options));
  let failure: unknown = null;
  own._printToPDF = (settings) =>
    Promise.race([inTime(make(settings)), ended(contents), aborted(signal)]).catch((error: unknown) => {
      failure = error ?? new Error('Nothing was printed');
      return new Uint8Array();
    });
  const pdf = await contents.printToPDF(options);
  if (failure !== null) throw failure instanceof Error ? failure : new Error(String(failure));
  return pdf;
}

/**
 * A portable article as PDF: with the margins and page numbers of its own style, tagged for screen readers, with its headings
 * as an outline. Throws PostilError `unexpected`; `cancelled` once `signal` is.
 */
export function pdfOf(html: string, traffic: Traffic, signal?: AbortSignal): Promise<Uint8Array> {
  const work = ({ webContents }: BrowserWindow) =>
    printed(
      webContents,
      {
        // Paper, margins and page numbers are the style's (`@page`).
        preferCSSPageSize: true,
        printBackground: true,
        ...numbered(),
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      },
      signal,
    );
  return onSheet(html, traffic, work, signal);
}

/** From this version on Chromium prints the page numbers that the style asks for (`@bottom-center`). */
const NUMBERS_ITSELF = 131;

/** Page numbers, where Chromium does not read them from the style. */
function numbered(): Electron.PrintToPDFOptions {
  const [version = ''] = (process.versions['chrome'] ?? '').split('.');
  if (Number(version) >= NUMBERS_ITSELF) return { displayHeaderFooter: false };
  const number =
    '<div style="width:100%;text-align:center;font:8.5pt sans-serif;color:#6b6559"><span class="pageNumber"></span></div>';
  return { displayHeaderFooter: true, headerTemplate: '<span></span>', footerTemplate: number };
}

/** Prints a portable article through the system's dialog. Never throws. */
export async function printHtml(html: string, traffic: Traffic): Promise<Done> {
  try {
    return await onSheet(
      html,
      traffic,
      ({ webContents }) =>
        new Promise<Done>((resolve) => {
          webContents.print({ silent: false, printBackground: true, pageSize: sheet() }, (printed, reason) =>
            resolve(printed ? { outcome: 'done' } : notPrinted(reason)),
          );
        }),
    );
  } catch (error) {
    return { outcome: 'failed', failure: failureForPage(error) };
  }
}

/** Chromium's own words for a reader who changed their mind. */
const CANCELLED = /cancell?ed/i;

function notPrinted(reason: string): Done {
  if (reason === '' || CANCELLED.test(reason)) return { outcome: 'cancelled' };
  return { outcome: 'failed', failure: { code: 'unexpected', message: words.saving.paper.notPrinted } };
}
