import * as v from 'valibot';
import { ENCODINGS } from '../../core/encodings.ts';
import { SettingsSchema } from '../../core/settings.ts';
import { placeOf } from '../files/place.ts';
import { FilesSchema, type KnownFile, type KnownFiles } from '../opening/known-files.ts';
import type { SettingsStore } from '../settings/settings.ts';
import type { ProfileEntry } from './backup.ts';
import { keepAside } from './kept.ts';

/** What a backup holds besides the library, as text; what it does not hold is missing. */
export type ProfileTexts = Partial<Record<ProfileEntry, string>>;

/**
 * Takes a backup's settings over, the ones that were there being kept as `library/kept/settings-<time>.json`, and what it
 * knows of files that are not known here. An entry that is not what it should be is passed over: the library is what counts.
 */
export async function putBack(
  profile: string,
  { settings, files }: { settings: SettingsStore; files: KnownFiles },
  texts: ProfileTexts,
  now: Date,
): Promise<void> {
  const found = parsed(SettingsSchema, texts['settings.json']);
  if (found !== null) {
    await keepAside(profile, 'settings', 'json', `${JSON.stringify(settings.value, null, 2)}\n`, now);
    settings.change(found);
  }
  files.learn((parsed(FilesSchema, texts['files.json']) ?? []).flatMap((file) => trusted(file) ?? []));
}

/**
 * A backup may come from anywhere: an id stands for the path it is made of and for no other, and looking at a share of another
 * computer (`\\\\server\\…`) would tell that computer of it.
 */
function trusted({ id, path, encoding }: KnownFile): KnownFile | null {
  if (placeOf(path).id !== id || /^[\\/]{2}/.test(path)) return null;
  return ENCODINGS.some(({ label }) => label === encoding)
    ? { id, path, encoding: encoding ?? '' }
    : { id, path };
}

function parsed<T>(schema: v.GenericSchema<unknown, T>, text: string | undefined): T | null {
  if (text === undefined) return null;
  try {
    const result = v.safeParse(schema, JSON.parse(text));
    return result.success ? result.output : null;
  } catch {
    return null;
  }
}
