import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import * as v from 'valibot';
import { PostilError } from '../../core/failure.ts';
import { DEFAULT_SETTINGS, SettingsSchema, type Settings } from '../../core/settings.ts';
import { SHIPPED, templateOf } from '../../core/template/shipped.ts';
import type { Rendering } from '../exporting/rendering.ts';
import { errorCode } from '../files/write.ts';

/** No template that a person writes is longer (OwnTemplateSchema). */
const LONGEST = 20_000;

/**
 * How notes are to look: as the library's settings say, or by the template of that name (or id), or by a file of Liquid, which
 * says what one highlight reads as. Throws PostilError `not-found`, `unreadable`, `too-large`.
 */
export async function renderingFor(profile: string, template: string | null): Promise<Rendering> {
  const { exporting, colourNames } = await settingsOf(profile);
  if (template === null) return { settings: exporting, colourNames };
  if (template.endsWith('.liquid')) {
    const usual = templateOf(exporting);
    const own = { ...usual, id: FROM_FILE, name: 'From a file', highlight: await sourceOf(template) };
    return { settings: { ...exporting, own: [own], template: FROM_FILE }, colourNames };
  }
  const all = [...SHIPPED, ...exporting.own];
  const found =
    all.find(({ id }) => id === template) ??
    all.find(({ name }) => name.toLowerCase() === template.toLowerCase());
  if (found === undefined) {
    const names = all.map(({ id }) => id).join(', ');
    throw new PostilError(
      'not-found',
      `There is no template "${template}", only ${names}; or name a file.liquid.`,
    );
  }
  return { settings: { ...exporting, template: found.id }, colourNames };
}

const FROM_FILE = 'from-a-file';

/** The settings as the window left them; what cannot be read is as usual, and nothing is changed. */
async function settingsOf(profile: string): Promise<Settings> {
  try {
    const parsed = v.safeParse(
      SettingsSchema,
      JSON.parse(await readFile(join(profile, 'settings.json'), 'utf8')),
    );
    return parsed.success ? parsed.output : DEFAULT_SETTINGS;
  } catch {
    return DEFAULT_SETTINGS;
  }
}

async function sourceOf(path: string): Promise<string> {
  const name = basename(path);
  const source = await readFile(path, 'utf8').catch((error: unknown) => {
    const isMissing = ['ENOENT', 'ENOTDIR'].includes(errorCode(error));
    throw new PostilError(
      isMissing ? 'not-found' : 'unreadable',
      isMissing ? `There is no template ${name}.` : `The template ${name} could not be read.`,
      { cause: error },
    );
  });
  if (source.length > LONGEST)
    throw new PostilError('too-large', `${name} is longer than 20,000 letters, the most of a template.`);
  return source;
}
