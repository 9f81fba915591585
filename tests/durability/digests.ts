import { createHash } from 'node:crypto';
import { readdir, readFile, readlink } from 'node:fs/promises';
import { join, relative } from 'node:path';

/** Every file below `folder`, by its path there: the SHA-256 of its bytes. Links count as where they lead. */
export async function digestsOf(folder: string, leaveOut = /^$/): Promise<Record<string, string>> {
  const digests: Record<string, string> = {};
  // A folder that is not there holds nothing.
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    const name = relative(folder, path);
    if (leaveOut.test(name)) continue;
    const bytes = entry.isSymbolicLink()
      ? await readlink(path)
      : entry.isFile()
        ? await readFile(path)
        : null;
    if (bytes !== null) digests[name] = createHash('sha256').update(bytes).digest('hex');
  }
  return Object.fromEntries(Object.entries(digests).sort(([a], [b]) => (a < b ? -1 : 1)));
}
