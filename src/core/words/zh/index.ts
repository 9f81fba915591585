import { adding } from './adding.ts';
import { aloud } from './aloud.ts';
import { appearance } from './appearance.ts';
import { exporting } from './exporting.ts';
import { files } from './files.ts';
import { finding } from './finding.ts';
import { health } from './health.ts';
import { highlights } from './highlights.ts';
import { importing } from './importing.ts';
import { info } from './info.ts';
import { keys } from './keys.ts';
import { library } from './library.ts';
import { menus } from './menus.ts';
import { notes } from './notes.ts';
import { organising } from './organising.ts';
import { palette } from './palette.ts';
import { query } from './query.ts';
import { reader } from './reader.ts';
import { review } from './review.ts';
import { safety } from './safety.ts';
import { saving } from './saving.ts';
import { search } from './search.ts';
import { settings } from './settings.ts';
import { shell } from './shell.ts';
import { sidebar } from './sidebar.ts';
import { starting } from './starting.ts';
import { tabs } from './tabs.ts';
import { templates } from './templates.ts';
import { updates } from './updates.ts';
import { viewing } from './viewing.ts';
import type { Words } from '../words.ts';

export const zh: Words = {
  adding,
  aloud,
  appearance,
  exporting,
  files,
  finding,
  health,
  highlights,
  importing,
  info,
  keys,
  library,
  menus,
  notes,
  organising,
  palette,
  query,
  reader,
  review,
  safety,
  saving,
  search,
  settings,
  shell,
  sidebar,
  starting,
  tabs,
  templates,
  updates,
  viewing,
};
