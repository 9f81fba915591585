import { relative, sep } from 'node:path';

/** Whether `path` is `folder` or lies in it, both absolute. Names only: links are to be resolved before. */
export function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || !(way === '..' || way.startsWith(`..${sep}`) || /^([a-z]:)?[\\/]/i.test(way));
}
