import type { Face } from '../../core/appearance/type.ts';
import type { PortableInput } from '../../core/export/portable-html.ts';
import type { Done } from '../../ipc.ts';
import { writeForm } from '../exporting/write-form.ts';
import { failureForPage } from '../ipc/dispatch.ts';
import { PictureStore } from '../pictures/store.ts';
import type { Traffic } from '../session/traffic.ts';
import { inFace } from './paper-style.ts';
import { printHtml } from './pdf.ts';

/** What printing needs of the app: where its pictures are, and the face that the reader reads in. */
export interface Printing {
  profile: string;
  face: Face;
  traffic: Traffic;
}

/** Prints an article with its notes through the system's dialog: the portable page, laid out by Chromium. Never rejects. */
export async function printArticle(
  input: PortableInput,
  { profile, face, traffic }: Printing,
): Promise<Done> {
  try {
    const html = await writeForm('html', input, {}, new PictureStore(profile));
    return await printHtml(inFace(html, face), traffic);
  } catch (error) {
    return { outcome: 'failed', failure: failureForPage(error) };
  }
}
