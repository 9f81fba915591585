// @ts-check
/** Draws resources/icon.svg in every size that a system asks for, into out/icons/: the one drawing is the source of all. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { Resvg } from '@resvg/resvg-js';
import { rootPath } from './bundling.mjs';
import { runAsScript } from './steps.mjs';

/** Pixels: freedesktop's icon theme up to 512; macOS's and Windows's formats are made from the largest. */
export const SIZES = [16, 24, 32, 48, 64, 96, 128, 256, 512, 1024];

export function drawIcons() {
  const drawing = readFileSync(rootPath('resources/icon.svg'));
  mkdirSync(rootPath('out/icons'), { recursive: true });
  for (const size of SIZES) {
    const picture = new Resvg(drawing, { fitTo: { mode: 'width', value: size } }).render();
    writeFileSync(rootPath(`out/icons/${size}x${size}.png`), picture.asPng());
  }
}

await runAsScript(import.meta.url, async () => drawIcons());
