/** The page that a bench works on: the app's own modules, fonts and styles, in a frame like the reader's. */
import '@fontsource-variable/literata/opsz.css';
import '@fontsource-variable/literata/opsz-italic.css';
import '@fontsource-variable/inter';
import '../src/renderer/styles/tokens.css';
import '../src/renderer/styles/base.css';
import '../src/renderer/reader/page.css';
import '../src/renderer/reader/setting.css';
import './scene.css';
import { keepTicking } from './frames.ts';

export const scroller = document.querySelector<HTMLElement>('.scroller')!;
export const root = document.querySelector<HTMLElement>('.page')!;

/** To be awaited before anything is measured. A font that comes in the middle would lay the text out twice. */
export async function prepare(): Promise<void> {
  keepTicking();
  root.textContent = 'Postil';
  await document.fonts.ready;
  root.replaceChildren();
}
