// @ts-check
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** The runtime in node_modules: what was run and tested is what is packaged, and nothing is downloaded. */
const runtime = 'node_modules/electron/dist';

/**
 * Rank Alternate: Postil offers itself for these files and never takes them from the program that has them.
 *
 * @param {string} name
 * @param {string} mimeType
 * @param {string[]} ext
 */
const associate = (name, mimeType, ext) => ({ name, mimeType, ext, role: 'Viewer', rank: 'Alternate' });

/** @type {import('electron-builder').Configuration} */
export default {
  appId: 'org.postil.app',
  productName: 'Postil',
  copyright: 'The Postil authors, MIT licence',
  directories: { output: 'dist', buildResources: 'resources' },
  // Every dependency is bundled. The command line is part of out/main; out/cli is the checkout's.
  files: [
    'package.json',
    'out/main/**',
    'out/preload/**',
    'out/renderer/**',
    '!**/*.map',
    '!node_modules/**',
  ],
  extraResources: [{ from: 'resources/samples', to: 'samples' }],
  asar: true,
  // There is no native module to compile.
  npmRebuild: false,
  ...(existsSync(runtime) ? { electronDist: runtime } : {}),
  // A runtime of one's own is copied whole; its default app is for checkouts.
  afterPack: ({ appOutDir, electronPlatformName }) => {
    if (electronPlatformName === 'linux')
      rmSync(join(appOutDir, 'resources/default_app.asar'), { force: true });
  },
  electronFuses: {
    runAsNode: false,
    enableNodeOptionsEnvironmentVariable: false,
    enableNodeCliInspectArguments: false,
    grantFileProtocolExtraPrivileges: false,
    onlyLoadAppFromAsar: true,
    // Without effect on Linux.
    enableEmbeddedAsarIntegrityValidation: true,
  },
  // In the desktop file and the bundle; Windows is told by src/main/links/client.ts.
  protocols: [{ name: 'Postil link', schemes: ['postil'] }],
  fileAssociations: [
    associate('Plain text', 'text/plain', ['txt']),
    associate('Markdown', 'text/markdown', ['md', 'markdown']),
    associate('Web page', 'text/html', ['html', 'htm']),
    associate('Web archive', 'multipart/related', ['mhtml', 'mht']),
    associate('Word document', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', [
      'docx',
    ]),
    associate('OpenDocument text', 'application/vnd.oasis.opendocument.text', ['odt']),
    associate('Flat OpenDocument text', 'application/vnd.oasis.opendocument.text-flat-xml', ['fodt']),
    associate('Book', 'application/epub+zip', ['epub']),
  ],
  linux: {
    target: ['AppImage', 'deb'],
    executableName: 'postil',
    category: 'Office',
    icon: 'resources/icon.png',
    maintainer: 'The Postil authors',
  },
  mac: { target: ['dmg'], category: 'public.app-category.productivity', icon: 'resources/icon.png' },
  win: { target: ['nsis'], icon: 'resources/icon.png' },
};
