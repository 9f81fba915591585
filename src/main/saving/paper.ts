import type { PortableInput } from '../../core/export/portable-html.ts';
import type { Done } from '../../ipc.ts';
import { writeForm } from '../exporting/write-form.ts';
import { failureForPage } from '../ipc/dispatch.ts';
import { PictureStore } from '../pictures/store.ts';
import type { Traffic } from '../session/traffic.ts';
import { printHtml } from './pdf.ts';

/** Prints an article with its notes through the system's dialog: the portable page, laid out by Chromium. Never rejects. */
export async function printArticle(profile: string, input: PortableInput, traffic: Traffic): Promise<Done> {
  try {
    return await printHtml(await writeForm('html', input, {}, new PictureStore(profile)), traffic);
  } catch (error) {
    return { outcome: 'failed', failure: failureForPage(error) };
  }
}
