import { readFileSync } from 'node:fs';
import * as v from 'valibot';

/**
 * What the JSON file at `path` says now, at once, or `usual` where it says nothing that is understood. It changes nothing and puts
 * nothing aside: `JsonFile.open`, which does, comes after it.
 */
export function glance<T>(path: string, schema: v.GenericSchema<unknown, T>, usual: T): T {
  try {
    const parsed = v.safeParse(schema, JSON.parse(readFileSync(path, 'utf8')));
    return parsed.success ? parsed.output : usual;
  } catch {
    return usual;
  }
}
