import type { FileOutcome } from '../../export/report.ts';
import { formsOf, number } from '../forms.ts';
import type { Words } from '../words.ts';

const { count } = formsOf<'one' | 'many' | 'other'>('es');

/** A participle that agrees with the number. */
const agreeing =
  (one: string, other: string) =>
  (n: number): string =>
    count(n, { one: `# ${one}`, many: `# ${other}`, other: `# ${other}` });

/** As after “Archivos:”. */
const DONE: Record<FileOutcome, (n: number) => string> = {
  conflict: (n) => `${number(n)} en conflicto`,
  failed: agreeing('no se pudo escribir', 'no se pudieron escribir'),
  differs: agreeing('dejado como estaba', 'dejados como estaban'),
  gone: agreeing('no recuperado', 'no recuperados'),
  merged: agreeing('combinado', 'combinados'),
  written: agreeing('escrito', 'escritos'),
  unchanged: (n) => `${number(n)} sin cambios`,
};
const DRY: Record<FileOutcome, (n: number) => string> = {
  ...DONE,
  failed: agreeing('no se puede leer', 'no se pueden leer'),
  differs: agreeing('se dejaría como está', 'se dejarían como están'),
  gone: agreeing('no se recuperaría', 'no se recuperarían'),
  merged: agreeing('se combinaría', 'se combinarían'),
  written: agreeing('se escribiría', 'se escribirían'),
};

export const report: Words['exporting']['report'] = {
  title: 'Qué cambiaría',
  sum: ({ some, empty, dryRun, stopped }) => {
    const files = some.map(({ outcome, n }) => (dryRun ? DRY : DONE)[outcome](n)).join(', ');
    const nothing = dryRun ? 'No se escribiría nada.' : 'No había nada que escribir.';
    const first = files === '' ? nothing : `${stopped ? 'Detenido. ' : ''}Archivos: ${files}.`;
    if (empty === 0) return first;
    const articles = dryRun
      ? count(empty, {
          one: '# artículo no tiene nada que exportar y no tendría archivo.',
          many: '# de artículos no tienen nada que exportar y no tendrían archivo.',
          other: '# artículos no tienen nada que exportar y no tendrían archivo.',
        })
      : count(empty, {
          one: '# artículo no tiene nada que exportar y se queda sin archivo.',
          many: '# de artículos no tienen nada que exportar y se quedan sin archivo.',
          other: '# artículos no tienen nada que exportar y se quedan sin archivo.',
        });
    return `${first} ${articles}`;
  },
  folder: 'En {folder}',
  outcomes: {
    conflict: {
      done: 'Conflictos: cambiaron los dos. El tuyo se conserva, el nuestro está al lado',
      dry: 'Conflictos: cambiaron los dos. El tuyo se conservaría, el nuestro estaría al lado',
    },
    failed: { done: 'No se pudieron escribir', dry: 'No se pudieron examinar' },
    differs: {
      done: 'Dejados como estaban: ya hay un archivo con ese nombre y no es de aquí',
      dry: 'Se dejarían como están: ya hay un archivo con ese nombre y no es de aquí',
    },
    gone: {
      done: 'Eliminados por ti y no recuperados',
      dry: 'Eliminados por ti, no se recuperarían',
    },
    merged: {
      done: 'Combinados con lo que escribiste',
      dry: 'Se combinarían con lo que escribiste',
    },
    written: { done: 'Escritos', dry: 'Se escribirían' },
    unchanged: { done: 'Sin cambios', dry: 'Se quedarían como están' },
  },
  blocks: {
    added: agreeing('añadido', 'añadidos'),
    updated: agreeing('actualizado', 'actualizados'),
    kept: agreeing('conservado como en tu archivo', 'conservados como en tu archivo'),
    merged: agreeing('combinado', 'combinados'),
    conflict: (n) => `${number(n)} en conflicto`,
    'left-out': agreeing('omitido, como en tu archivo', 'omitidos, como en tu archivo'),
    removed: agreeing('quitado', 'quitados'),
    outlived: agreeing(
      'no está en la biblioteca, conservado en tu archivo',
      'no están en la biblioteca, conservados en tu archivo',
    ),
  },
  joined: (blocks) => blocks.join(', '),
  moreFiles: (n) =>
    count(n, { one: 'y # archivo más', many: 'y # de archivos más', other: 'y # archivos más' }),
  difference: {
    of: (file) => `Qué cambiaría en ${file}`,
    added: 'añadido: ',
    removed: 'quitado: ',
    part: 'más adelante',
    moreLines: (n) => count(n, { one: 'y # línea más', many: 'y # de líneas más', other: 'y # líneas más' }),
  },
};
