import { isAbsolute, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepLink } from '../links/deep-link.ts';

/** The first plain argument that makes a start a command without a window. `./check` opens a file of that name. */
export const COMMAND_WORDS = [
  'extract',
  'import',
  'export',
  'check',
  'backup',
  'restore',
  'completion',
  'man',
  'help',
] as const;

/** What one start of the executable asks for. */
export type Start =
  /** Arguments for the command line's `main`. */
  | { kind: 'command'; args: string[] }
  /** Files to show, as absolute paths, and links to follow; `profile` is an absolute path, or `null` for the usual one. */
  | { kind: 'window'; profile: string | null; files: string[]; links: string[] };

/**
 * The arguments that are meant for Postil: without the executable and, where a bare Electron runs a folder
 * (`defaultApp`), without that folder and what stands before it.
 */
export function ownArguments(argv: readonly string[], defaultApp: boolean): string[] {
  const args = argv.slice(1);
  if (!defaultApp) return args;
  for (let index = 0; index < args.length; index++) {
    const arg = args[index] ?? '';
    // Electron's own default app takes a module after these two, before the folder.
    if (arg === '-r' || arg === '--require') index++;
    else if (!arg.startsWith('-')) return args.slice(index + 1);
  }
  return [];
}

/**
 * Reads Postil's own arguments. Unknown options are left to Chromium, which finds them itself; after `--` everything is
 * a file or a link. A link is the last that is looked at: what stands behind it may come from whoever wrote it. A
 * `--profile` without its folder goes to the command line, whose business wrong usage is.
 */
export function parseStart(args: readonly string[], cwd: string): Start {
  const files: string[] = [];
  const links: string[] = [];
  let profile: string | null = null;
  for (let index = 0; index < args.length; index++) {
    const arg = args[index] ?? '';
    if (arg === '--') {
      const rest = args.slice(index + 1);
      const link = rest.findIndex(isDeepLink);
      files.push(...(link < 0 ? rest : rest.slice(0, link)));
      if (link >= 0) links.push(rest[link] ?? '');
      break;
    }
    if (isDeepLink(arg)) {
      links.push(arg);
      break;
    }
    if (arg === '--help' || arg === '-h' || arg === '--version') return { kind: 'command', args: [arg] };
    if (arg === '--profile') {
      const folder = args[++index];
      if (folder === undefined || folder === '') return { kind: 'command', args: [arg] };
      profile = folder;
    } else if (arg.startsWith('--profile=')) {
      profile = arg.slice('--profile='.length);
      if (profile === '') return { kind: 'command', args: ['--profile'] };
    } else if (arg.startsWith('-') || arg === '') {
      continue;
    } else if (files.length === 0 && isCommandWord(arg)) {
      const options = profile === null ? [] : ['--profile', profile];
      return { kind: 'command', args: [arg, ...options, ...args.slice(index + 1)] };
    } else {
      files.push(arg);
    }
  }
  return {
    kind: 'window',
    profile: profile === null ? null : resolve(cwd, profile),
    files: files.map((file) => absolutePath(file, cwd)),
    links,
  };
}

/** Desktops hand over `file:` addresses or paths, relative to where the start came from. */
function absolutePath(file: string, cwd: string): string {
  if (isAbsolute(file)) return file;
  if (file.startsWith('file:')) {
    try {
      return fileURLToPath(file);
    } catch {
      // Not an address of this computer; then it is a name like any other, and reading it will say so.
    }
  }
  return resolve(cwd, file);
}

function isCommandWord(word: string): boolean {
  return (COMMAND_WORDS as readonly string[]).includes(word);
}
