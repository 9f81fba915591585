import { Liquid, CaptureTag, type Context } from 'liquidjs';
import { words } from '../words/words.ts';
import { escaped, plain, type Writing } from './escaping.ts';
import { KEPT_FILTERS, OUR_FILTERS, RAW } from './filters.ts';
import { settled } from './settle.ts';
import { asMarkdown } from './signs.ts';

/** Letters of a source: more than settings may hold (export/settings.ts). */
const LONGEST_SOURCE = 30_000;
/** Letters and entries that one rendering may make: a thousand times what a long note needs. */
const MOST_MEMORY = 20_000_000;

/** Tags that would read another file. */
const REFUSED_TAGS = ['include', 'render', 'layout', 'block'];

/** What is caught between `{% capture %}` and its end is Markdown already. */
class Capture extends CaptureTag {
  override *render(context: Context): Generator<unknown, void, string> {
    const written = yield this.liquid.renderer.renderTemplates(this.templates, context);
    // LiquidJS does not count what is caught: caught twice in itself, again and again, it would be a gigabyte.
    context.memoryLimit.use(written.length);
    context.bottom()[this.variable] = this.kept(written);
  }

  kept(written: string): string {
    return asMarkdown(settled(written));
  }
}

/** The same in a name of a file, which is no Markdown. */
class PlainCapture extends Capture {
  override kept(written: string): string {
    return written;
  }
}

function made(writing: Writing): Liquid {
  const liquid = new Liquid({
    // No files: what asks for one is refused below, and this finds none.
    templates: {},
    // Never asked, and without it the machine's own.
    locale: 'en',
    timezoneOffset: 0,
    ownPropertyOnly: true,
    strictFilters: true,
    strictVariables: true,
    parseLimit: LONGEST_SOURCE,
    memoryLimit: MOST_MEMORY,
    outputEscape: writing === 'markdown' ? escaped : plain,
  });
  for (const name of Object.keys(liquid.filters)) if (!KEPT_FILTERS.has(name)) liquid.unregisterFilter(name);
  for (const [name, handler] of Object.entries(OUR_FILTERS)) liquid.registerFilter(name, handler);
  liquid.registerFilter('raw', writing === 'markdown' ? RAW : { raw: true, handler: plain });
  for (const name of REFUSED_TAGS) {
    liquid.registerTag(name, {
      parse() {
        throw new Error(words.templates.problems.otherFile(name));
      },
      render() {},
    });
  }
  // A table in HTML.
  delete liquid.tags['tablerow'];
  liquid.registerTag('capture', writing === 'markdown' ? Capture : PlainCapture);
  return liquid;
}

/** Made when the first template is used: most readers' windows never do. */
const engines = new Map<Writing, Liquid>();

export function engineOf(writing: Writing): Liquid {
  let engine = engines.get(writing);
  if (engine === undefined) engines.set(writing, (engine = made(writing)));
  return engine;
}
