import type { FileOutcome } from '../../export/report.ts';
import { number } from '../forms.ts';
import type { Words } from '../words.ts';
import { counted } from './counted.ts';

/** As after “Fichiers :”; the participle agrees with the number. */
const DONE: Record<FileOutcome, (n: number) => string> = {
  conflict: (n) => `${number(n)} en conflit`,
  failed: (n) => counted(n, '# non écrit', '# non écrits'),
  differs: (n) => counted(n, '# laissé intact', '# laissés intacts'),
  gone: (n) => counted(n, '# non recréé', '# non recréés'),
  merged: (n) => counted(n, '# fusionné', '# fusionnés'),
  written: (n) => counted(n, '# écrit', '# écrits'),
  unchanged: (n) => counted(n, '# inchangé', '# inchangés'),
};
const DRY: Record<FileOutcome, (n: number) => string> = {
  ...DONE,
  failed: (n) => counted(n, '# illisible', '# illisibles'),
  differs: (n) => `${number(n)} à laisser intact${n < 2 ? '' : 's'}`,
  gone: (n) => `${number(n)} à ne pas recréer`,
  merged: (n) => `${number(n)} à fusionner`,
  written: (n) => `${number(n)} à écrire`,
};

export const report: Words['exporting']['report'] = {
  title: 'Ce qui changerait',
  sum: ({ some, empty, dryRun, stopped }) => {
    const files = some.map(({ outcome, n }) => (dryRun ? DRY : DONE)[outcome](n)).join(', ');
    const nothing = dryRun ? 'Rien ne serait écrit.' : 'Il n’y avait rien à écrire.';
    const first = files === '' ? nothing : `${stopped ? 'Arrêté. ' : ''}Fichiers : ${files}.`;
    if (empty === 0) return first;
    const articles = dryRun
      ? counted(
          empty,
          '# article n’a rien à exporter et n’aurait pas de fichier.',
          '# articles n’ont rien à exporter et n’auraient pas de fichier.',
        )
      : counted(
          empty,
          '# article n’a rien à exporter et n’a pas de fichier.',
          '# articles n’ont rien à exporter et n’ont pas de fichier.',
        );
    return `${first} ${articles}`;
  },
  folder: 'Dans {folder}',
  outcomes: {
    conflict: {
      done: 'Conflits : les deux ont changé. Votre texte reste, celui de Postil est à côté',
      dry: 'Conflits : les deux ont changé. Votre texte resterait, celui de Postil serait à côté',
    },
    failed: { done: 'N’ont pas pu être écrits', dry: 'N’ont pas pu être examinés' },
    differs: {
      done: 'Laissés intacts : un fichier de ce nom existe et ne vient pas d’ici',
      dry: 'Seraient laissés intacts : un fichier de ce nom existe et ne vient pas d’ici',
    },
    gone: {
      done: 'Supprimés par vous, et non recréés',
      dry: 'Supprimés par vous, et ne seraient pas recréés',
    },
    merged: {
      done: 'Fusionnés avec ce que vous avez écrit',
      dry: 'Seraient fusionnés avec ce que vous avez écrit',
    },
    written: { done: 'Écrits', dry: 'Seraient écrits' },
    unchanged: { done: 'Inchangés', dry: 'Resteraient tels quels' },
  },
  blocks: {
    added: (n) => counted(n, '# ajouté', '# ajoutés'),
    updated: (n) => `${number(n)} mis à jour`,
    kept: (n) => counted(n, '# gardé comme dans votre fichier', '# gardés comme dans votre fichier'),
    merged: (n) => counted(n, '# fusionné', '# fusionnés'),
    conflict: (n) => `${number(n)} en conflit`,
    'left-out': (n) => `${number(n)} omis, comme dans votre fichier`,
    removed: (n) => counted(n, '# retiré', '# retirés'),
    outlived: (n) =>
      counted(
        n,
        '# absent de la bibliothèque, gardé dans votre fichier',
        '# absents de la bibliothèque, gardés dans votre fichier',
      ),
  },
  joined: (blocks) => blocks.join(', '),
  moreFiles: (n) => counted(n, 'et # autre fichier', 'et # autres fichiers'),
  difference: {
    of: (file) => `Ce qui changerait dans ${file}`,
    added: 'ajouté : ',
    removed: 'retiré : ',
    part: 'plus loin',
    moreLines: (n) => counted(n, 'et # autre ligne', 'et # autres lignes'),
  },
};
