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

/** What fpm puts into the system's folders: the manual page, and what the shells complete `postil` with. */
const installed = [
  'out/shell/postil.1=/usr/share/man/man1/postil.1',
  'out/shell/postil.bash=/usr/share/bash-completion/completions/postil',
  'out/shell/_postil=/usr/share/zsh/vendor-completions/_postil',
];

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
  extraResources: [
    { from: 'resources/samples', to: 'samples' },
    { from: 'out/THIRD-PARTY-NOTICES.txt', to: 'THIRD-PARTY-NOTICES.txt' },
    { from: 'LICENSE', to: 'LICENSE.txt' },
  ],
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
  artifactName: '${productName}-${version}-${os}-${arch}.${ext}',
  linux: {
    target: ['AppImage', 'deb', 'rpm', 'flatpak'],
    executableName: 'postil',
    category: 'Office',
    synopsis: 'Read, highlight and annotate article files on your own disk',
    icon: 'out/icons',
    maintainer: 'The Postil authors',
  },
  deb: { fpm: installed },
  rpm: { fpm: installed },
  flatpak: {
    runtime: 'org.freedesktop.Platform',
    runtimeVersion: '24.08',
    sdk: 'org.freedesktop.Sdk',
    base: 'org.electronjs.Electron2.BaseApp',
    baseVersion: '24.08',
    license: 'LICENSE',
    // No --share=network: the sandbox itself keeps what Postil promises. Articles and notes lie anywhere in the home folder.
    finishArgs: [
      '--share=ipc',
      '--socket=wayland',
      '--socket=fallback-x11',
      '--socket=pulseaudio',
      '--device=dri',
      '--filesystem=home',
      '--filesystem=xdg-run/speech-dispatcher:ro',
    ],
  },
  mac: {
    target: [
      { target: 'dmg', arch: ['universal'] },
      { target: 'zip', arch: ['universal'] },
    ],
    category: 'public.app-category.productivity',
    icon: 'out/icons/1024x1024.png',
    hardenedRuntime: true,
  },
  win: { target: ['nsis', 'portable'], icon: 'out/icons/1024x1024.png' },
  // The library outlives the program; only its owner takes it away.
  nsis: {
    oneClick: false,
    perMachine: false,
    allowToChangeInstallationDirectory: true,
    deleteAppDataOnUninstall: false,
  },
  portable: { artifactName: '${productName}-${version}-portable.${ext}' },
};
