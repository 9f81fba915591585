import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Third-party data beside the repository, for tests only. `null`, and one loud line, where it is missing. */
export function corpus(name: string): string | null {
  const path = fileURLToPath(new URL(`../../../../shared/corpora/${name}`, import.meta.url));
  if (existsSync(path)) return path;
  console.warn(`SKIPPED: the corpus ../shared/corpora/${name} is missing, so its tests do not run.`);
  return null;
}
