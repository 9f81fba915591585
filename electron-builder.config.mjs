// @ts-check
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The runtime in node_modules: what was run and tested is what is packaged, and nothing is downloaded. On Linux alone: an app for both
 * kinds of Mac needs two runtimes, of which that folder has one.
 */
const runtime = 'node_modules/electron/dist';

/**
 * Files that Postil offers itself for. Rank Alternate: it never takes them from the program that has them. Linux goes by types, which it knows
 * all of: electron-builder would define them anew, with patterns that no file has and an icon in the place of their own, for any
 * association that names one.
 *
 * @type {{ name: string, types: string[], ext: string[] }[]}
 */
const FILES = [
  { name: 'Plain text', types: ['text/plain'], ext: ['txt', 'text'] },
  { name: 'Markdown', types: ['text/markdown'], ext: ['md', 'markdown', 'mdown', 'mkd'] },
  { name: 'Web page', types: ['text/html'], ext: ['html', 'htm'] },
  { name: 'XHTML page', types: ['application/xhtml+xml'], ext: ['xhtml', 'xht'] },
  // Desktops say the first, browsers the second.
  { name: 'Web archive', types: ['application/x-mimearchive', 'multipart/related'], ext: ['mhtml', 'mht'] },
  { name: 'Message', types: ['message/rfc822'], ext: ['eml'] },
  {
    name: 'Word document',
    types: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ext: ['docx'],
  },
  { name: 'OpenDocument text', types: ['application/vnd.oasis.opendocument.text'], ext: ['odt'] },
  {
    name: 'Flat OpenDocument text',
    types: ['application/vnd.oasis.opendocument.text-flat-xml'],
    ext: ['fodt'],
  },
  { name: 'Book', types: ['application/epub+zip'], ext: ['epub'] },
];

/** What fpm puts into the system's folders: the manual page, and what the shells complete `postil` with. */
const installed = (/** @type {string} */ zsh) => [
  'out/shell/postil.1=/usr/share/man/man1/postil.1',
  'out/shell/postil.bash=/usr/share/bash-completion/completions/postil',
  `out/shell/_postil=/usr/share/zsh/${zsh}/_postil`,
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
  ...(process.platform === 'linux' && existsSync(runtime) ? { electronDist: runtime } : {}),
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
  fileAssociations: FILES.map(({ name, ext }) => ({ name, ext, role: 'Viewer', rank: 'Alternate' })),
  // Nothing looks for updates by itself, so nothing is told where they would be (src/main/updates).
  publish: null,
  artifactName: '${productName}-${version}-${os}-${arch}.${ext}',
  linux: {
    target: ['AppImage', 'deb', 'rpm', 'flatpak'],
    executableName: 'postil',
    // Electron tells desktops `desktopName` of package.json; a window belongs to the entry whose file has that name, in a flatpak the id.
    syncDesktopName: true,
    category: 'Office',
    synopsis: 'Read, highlight and annotate article files on your own disk',
    mimeTypes: FILES.flatMap(({ types }) => types),
    icon: 'out/icons',
    maintainer: 'The Postil authors',
  },
  // Where zsh looks for what packages bring: Debian's way, and that of all others.
  deb: { fpm: installed('vendor-completions') },
  rpm: { fpm: installed('site-functions') },
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
