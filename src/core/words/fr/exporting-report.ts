import type { FileOutcome } from '../../export/report.ts';
import { formsOf, number } from '../forms.ts';
import type { Words } from '../words.ts';

const { count } = formsOf<'one' | 'many' | 'other'>('fr');

/** As after “Fichiers :”; the participle agrees with the number. */
const DONE: Record<FileOutcome, (n: number) => string> = {
  conflict: (n) => `${number(n)} en conflit`,
  failed: (n) => count(n, { one: '# non écrit', many: '# non écrits', other: '# non écrits' }),
  differs: (n) => count(n, { one: '# laissé intact', many: '# laissés intacts', other: '# laissés intacts' }),
  gone: (n) => count(n, { one: '# non recréé', many: '# non recréés', other: '# non recréés' }),
  merged: (n) => count(n, { one: '# fusionné', many: '# fusionnés', other: '# fusionnés' }),
  written: (n) => count(n, { one: '# écrit', many: '# écrits', other: '# écrits' }),
  unchanged: (n) => count(n, { one: '# inchangé', many: '# inchangés', other: '# inchangés' }),
};
const DRY: Record<FileOutcome, (n: number) => string> = {
  ...DONE,
  failed: (n) => count(n, { one: '# illisible', many: '# illisibles', other: '# illisibles' }),
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
    const first = files === '' ? nothing : `${stopped ? 'Interrompu. ' : ''}Fichiers : ${files}.`;
    if (empty === 0) return first;
    const articles = dryRun
      ? count(empty, {
          one: '# article n’a rien à exporter et n’aurait pas de fichier.',
          many: '# d’articles n’ont rien à exporter et n’auraient pas de fichier.',
          other: '# articles n’ont rien à exporter et n’auraient pas de fichier.',
        })
      : count(empty, {
          one: '# article n’a rien à exporter et n’a pas de fichier.',
          many: '# d’articles n’ont rien à exporter et n’ont pas de fichier.',
          other: '# articles n’ont rien à exporter et n’ont pas de fichier.',
        });
    return `${first} ${articles}`;
  },
  folder: 'Dans {folder}',
  outcomes: {
    conflict: {
      done: 'Conflits : les deux ont changé. Votre texte reste, le nôtre est à côté',
      dry: 'Conflits : les deux ont changé. Votre texte resterait, le nôtre serait à côté',
    },
    failed: { done: 'Impossibles à écrire', dry: 'Impossibles à examiner' },
    differs: {
      done: 'Laissés intacts : un fichier de ce nom existe et ne vient pas d’ici',
      dry: 'Seraient laissés intacts : un fichier de ce nom existe et ne vient pas d’ici',
    },
    gone: {
      done: 'Supprimés par vous, et non recréés',
      dry: 'Supprimés par vous, ne seraient pas recréés',
    },
    merged: {
      done: 'Fusionnés avec ce que vous avez écrit',
      dry: 'Seraient fusionnés avec ce que vous avez écrit',
    },
    written: { done: 'Écrits', dry: 'Seraient écrits' },
    unchanged: { done: 'Inchangés', dry: 'Resteraient tels quels' },
  },
  blocks: {
    added: (n) => count(n, { one: '# ajouté', many: '# ajoutés', other: '# ajoutés' }),
    updated: (n) => `${number(n)} à jour`,
    kept: (n) =>
      count(n, {
        one: '# gardé comme dans votre fichier',
        many: '# gardés comme dans votre fichier',
        other: '# gardés comme dans votre fichier',
      }),
    merged: (n) => count(n, { one: '# fusionné', many: '# fusionnés', other: '# fusionnés' }),
    conflict: (n) => `${number(n)} en conflit`,
    'left-out': (n) =>
      count(n, {
        one: '# omis, comme dans votre fichier',
        many: '# omis, comme dans votre fichier',
        other: '# omis, comme dans votre fichier',
      }),
    removed: (n) => count(n, { one: '# retiré', many: '# retirés', other: '# retirés' }),
    outlived: (n) =>
      count(n, {
        one: '# absent de la bibliothèque, gardé dans votre fichier',
        many: '# absents de la bibliothèque, gardés dans votre fichier',
        other: '# absents de la bibliothèque, gardés dans votre fichier',
      }),
  },
  joined: (blocks) => blocks.join(', '),
  moreFiles: (n) =>
    count(n, {
      one: 'et # autre fichier',
      many: 'et # d’autres fichiers',
      other: 'et # autres fichiers',
    }),
  difference: {
    of: (file) => `Ce qui changerait dans ${file}`,
    added: 'ajouté : ',
    removed: 'retiré : ',
    part: 'plus loin',
    moreLines: (n) =>
      count(n, { one: 'et # autre ligne', many: 'et # d’autres lignes', other: 'et # autres lignes' }),
  },
};
