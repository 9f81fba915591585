import type { FileOutcome } from '../../export/report.ts';
import { formsOf, number } from '../forms.ts';
import type { Words } from '../words.ts';

const { count } = formsOf<'one' | 'other'>('de');

const BECAME: Record<FileOutcome, { done: string; dry: string }> = {
  conflict: { done: 'im Konflikt', dry: 'wären im Konflikt' },
  failed: { done: 'nicht geschrieben', dry: 'konnten nicht geprüft werden' },
  differs: { done: 'nicht angerührt', dry: 'blieben unangerührt' },
  gone: { done: 'nicht wieder angelegt', dry: 'würden nicht wieder angelegt' },
  merged: { done: 'zusammengeführt', dry: 'würden zusammengeführt' },
  written: { done: 'geschrieben', dry: 'würden geschrieben' },
  unchanged: { done: 'unverändert', dry: 'blieben, wie sie sind' },
};
/** The same of a single file, where the verb changes with it. */
const BECAME_ONE: Record<FileOutcome, string> = {
  conflict: 'wäre im Konflikt',
  failed: 'konnte nicht geprüft werden',
  differs: 'bliebe unangerührt',
  gone: 'würde nicht wieder angelegt',
  merged: 'würde zusammengeführt',
  written: 'würde geschrieben',
  unchanged: 'bliebe, wie sie ist',
};

export const report: Words['exporting']['report'] = {
  title: 'Was sich ändern würde',
  sum: ({ some, empty, dryRun, stopped }) => {
    const files = some.map(({ outcome, n }, at) => {
      const first = at === 0 ? count(n, { one: '# Datei', other: '# Dateien' }) : number(n);
      const { done, dry } = BECAME[outcome];
      return `${first} ${!dryRun ? done : n === 1 ? BECAME_ONE[outcome] : dry}`;
    });
    const nothing = dryRun ? 'Es würde nichts geschrieben.' : 'Es gab nichts zu schreiben.';
    const first = files.length === 0 ? nothing : `${stopped ? 'Abgebrochen: ' : ''}${files.join(', ')}.`;
    if (empty === 0) return first;
    const articles = dryRun
      ? count(empty, {
          one: '# Artikel enthält nichts zum Exportieren und bekäme keine Datei.',
          other: '# Artikel enthalten nichts zum Exportieren und bekämen keine Datei.',
        })
      : count(empty, {
          one: '# Artikel enthält nichts zum Exportieren und hat keine Datei bekommen.',
          other: '# Artikel enthalten nichts zum Exportieren und haben keine Datei bekommen.',
        });
    return `${first} ${articles}`;
  },
  folder: 'In {folder}',
  outcomes: {
    conflict: {
      done: 'Konflikte: Auf beiden Seiten geändert. Ihre Fassung bleibt, die von Postil liegt daneben',
      dry: 'Konflikte: Auf beiden Seiten geändert. Ihre Fassung bliebe, die von Postil läge daneben',
    },
    failed: { done: 'Konnten nicht geschrieben werden', dry: 'Konnten nicht geprüft werden' },
    differs: {
      done: 'Nicht angerührt: Eine Datei dieses Namens gibt es schon, und sie ist nicht von Postil',
      dry: 'Blieben unangerührt: Eine Datei dieses Namens gibt es schon, und sie ist nicht von Postil',
    },
    gone: {
      done: 'Von Ihnen gelöscht und nicht wieder angelegt',
      dry: 'Von Ihnen gelöscht, würden nicht wieder angelegt',
    },
    merged: {
      done: 'Mit Ihren Änderungen zusammengeführt',
      dry: 'Würden mit Ihren Änderungen zusammengeführt',
    },
    written: { done: 'Geschrieben', dry: 'Würden geschrieben' },
    unchanged: { done: 'Unverändert', dry: 'Blieben, wie sie sind' },
  },
  blocks: {
    added: (n) => `${number(n)} hinzugekommen`,
    updated: (n) => `${number(n)} aktualisiert`,
    kept: (n) => `${number(n)} wie in Ihrer Datei`,
    merged: (n) => `${number(n)} zusammengeführt`,
    conflict: (n) => `${number(n)} im Konflikt`,
    'left-out': (n) => `${number(n)} weggelassen, wie in Ihrer Datei`,
    removed: (n) => `${number(n)} entfernt`,
    outlived: (n) => `${number(n)} nicht in der Bibliothek, in Ihrer Datei behalten`,
  },
  joined: (blocks) => blocks.join(', '),
  moreFiles: (n) => count(n, { one: 'und # weitere Datei', other: 'und # weitere Dateien' }),
  difference: {
    of: (file) => `Was sich in ${file} ändern würde`,
    added: 'hinzugefügt: ',
    removed: 'entfernt: ',
    part: 'weiter unten',
    moreLines: (n) => count(n, { one: 'und # weitere Zeile', other: 'und # weitere Zeilen' }),
  },
};
