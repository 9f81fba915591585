import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Resvg } from '@resvg/resvg-js';
import { describe, expect, it } from 'vitest';
import config from '../../electron-builder.config.mjs';
import { SIZES } from '../../scripts/icons.mjs';

const ROOT = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const manifest = JSON.parse(read('package.json')) as Record<string, unknown>;

const associations = [config.fileAssociations ?? []].flat();
const extensions = associations.flatMap(({ ext }) => ext ?? []);

describe('the packages', () => {
  it('are made for three systems, in every form that is promised', () => {
    const names = (targets: unknown): string[] =>
      [targets].flat().map((one) => (typeof one === 'string' ? one : (one as { target: string }).target));
    expect(names(config.linux?.target)).toEqual(['AppImage', 'deb', 'rpm', 'flatpak']);
    expect(names(config.win?.target)).toEqual(['nsis', 'portable']);
    expect(config.mac?.target).toEqual([
      { target: 'dmg', arch: ['universal'] },
      { target: 'zip', arch: ['universal'] },
    ]);
  });

  it('offer Postil for every kind of file that its dialog opens, and take none from the program that has it', () => {
    const dialog = [...read('src/main/opening/dialog.ts').matchAll(/^const [A-Z]+ = \[(.+)\];$/gm)]
      .flatMap(([, list = '']) => [...list.matchAll(/'(\w+)'/g)])
      .map(([, ext = '']) => ext);
    expect(dialog.length).toBeGreaterThan(12);
    expect(dialog.filter((ext) => !extensions.includes(ext))).toEqual([]);
    expect(associations.filter(({ rank, role }) => rank !== 'Alternate' || role !== 'Viewer')).toEqual([]);
    // On Linux a file's type is what counts. Said with an association it would be defined anew, and wrongly (electron-builder 26).
    expect(associations.filter((one) => 'mimeType' in one)).toEqual([]);
    expect(config.linux?.mimeTypes).toEqual(
      expect.arrayContaining([
        'text/plain',
        'text/markdown',
        'text/html',
        'application/x-mimearchive',
        'message/rfc822',
      ]),
    );
    expect(config.linux?.mimeTypes?.length).toBeGreaterThanOrEqual(associations.length);
    expect(new Set(extensions).size).toBe(extensions.length);
  });

  it('open links of their own, and no others', () => {
    expect(config.protocols).toEqual([{ name: 'Postil link', schemes: ['postil'] }]);
  });

  it('tell no updater of any address', () => expect(config.publish).toBeNull());

  it('hold what was built, and no source, test or map', () => {
    expect(config.files).toContain('!**/*.map');
    expect(config.files).toContain('!node_modules/**');
    const taken = [config.files ?? []]
      .flat()
      .filter((one) => typeof one === 'string' && !one.startsWith('!'));
    expect(taken).toEqual(['package.json', 'out/main/**', 'out/preload/**', 'out/renderer/**']);
    expect(config.asar).toBe(true);
  });

  it('have every fuse set to the safe side', () => {
    expect(config.electronFuses).toEqual({
      runAsNode: false,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      grantFileProtocolExtraPrivileges: false,
      onlyLoadAppFromAsar: true,
      enableEmbeddedAsarIntegrityValidation: true,
    });
  });

  it('have no network in a flatpak, whatever Postil does', () => {
    const given = config.flatpak?.finishArgs ?? [];
    expect(given).toContain('--socket=wayland');
    expect(given.filter((one) => /network|bus=|host\b/.test(one))).toEqual([]);
  });

  it('name their window as its entry is named, so that a desktop knows one by the other', () => {
    expect(manifest['desktopName']).toBe(`${config.appId}.desktop`);
    expect(config.linux?.syncDesktopName).toBe(true);
  });

  it('take the runtime of this folder on Linux alone: on a Mac it would be one of two', () => {
    // Before the first start there is none.
    const isThere = existsSync(join(ROOT, 'node_modules/electron/dist'));
    expect('electronDist' in config).toBe(process.platform === 'linux' && isThere);
  });
});

describe('the icons', () => {
  it('are drawn in every size that a system asks for', () => {
    // freedesktop's theme, the sizes in an .ico, and those in an .icns.
    for (const size of [16, 24, 32, 48, 64, 128, 256, 512, 1024]) expect(SIZES).toContain(size);
  });

  it.each(SIZES)('can be told from their ground at %i pixels', (size) => {
    const picture = new Resvg(read('resources/icon.svg'), { fitTo: { mode: 'width', value: size } }).render();
    expect([picture.width, picture.height]).toEqual([size, size]);
    const seen = new Set<number>();
    // Made anew each time that it is asked for.
    const { pixels } = picture;
    for (let at = 0; at < pixels.length; at += 4)
      if (pixels[at + 3] === 255) seen.add(pixels.readUIntBE(at, 3));
    expect(seen.size).toBeGreaterThan(1);
  });
});
