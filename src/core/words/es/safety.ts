import { number } from '../forms.ts';
import type { Words } from '../words.ts';
import { counted } from './counted.ts';

export const safety: Words['safety'] = {
  unwritten: {
    record: 'el diario de la biblioteca',
    copyOfEntry: 'una copia de ella',
    copyOfRecord: 'una copia del diario de la biblioteca',
    secondCopy: 'la copia en la segunda carpeta',
    lock: 'el bloqueo de la biblioteca',
  },
  reasons: {
    closed: 'no está abierto para escribir',
    noMoreNumbers: 'no le quedan números',
    changedByOther:
      'otro programa lo cambió mientras Postil lo tenía abierto. Cierra Postil y ábrelo de nuevo',
    deleted: 'se eliminó y ya no está completo',
    readBackOther: 'lo que se volvió a leer no es lo que se escribió',
  },
  record: {
    noBeginning: (path) =>
      `El diario de la biblioteca no empieza como debería, así que se dejó como está: ${path}. Pon una copia en su lugar, o mueve su carpeta a otro lugar para empezar con una biblioteca vacía.`,
    newer:
      'Esta biblioteca la escribió una versión más reciente de Postil y no se tocó. Ábrela con esa versión.',
    damagedEntry: 'Una entrada del diario de la biblioteca estaba dañada.',
    notThere: (path) => `Aún no hay ninguna biblioteca donde se buscó: ${path}.`,
    notOpened: (path) =>
      `No se pudo abrir el diario de la biblioteca: ${path}. ¿Tienes permiso para leerlo y escribirlo?`,
    unequalCopy:
      'Una copia del diario de la biblioteca no era igual al original y se descartó. El diario está como estaba.',
    noAnswer: 'La compactación terminó sin respuesta.',
  },
  damage: {
    missing: (n, first, last) =>
      counted(
        n,
        `Falta una entrada del diario de la biblioteca (número ${first}); todas las demás están aquí.`,
        `Faltan # entradas del diario de la biblioteca (números ${first} a ${last}); todas las demás están aquí.`,
      ),
    damaged: 'Una entrada del diario de la biblioteca está dañada y se omitió; todas las demás están aquí.',
    damagedAndKept: (name) =>
      `Una entrada del diario de la biblioteca está dañada y se omitió; todas las demás están aquí. Se guardó una copia de ella como ${name}.`,
    tornAndKept: (name) =>
      `La última entrada del diario de la biblioteca estaba incompleta, como tras un corte de luz. Nunca se confirmó como guardada. Se conservó como ${name}; todo lo anterior está aquí.`,
    tornAndLeft: (why) =>
      `La última entrada del diario de la biblioteca está incompleta, como tras un corte de luz. ${why} Hasta que se pueda, no se guarda nada nuevo.`,
  },
  mended: {
    gone: 'Falta el diario de la biblioteca.',
    headless: 'El diario de la biblioteca no empieza como debería.',
    cutOff: 'El diario de la biblioteca ha perdido el final.',
    fromEntries: (n) => `Se rehízo a partir de las entradas que están completas: ${number(n)} en total.`,
    fromCopy: (at, n) =>
      `Se rehízo a partir de la copia de ${at} UTC y de las entradas completas desde entonces: ${number(n)} en total.`,
    kept: (name) => `Lo que había se conservó como ${name}.`,
    notice: (sentences) => sentences.join(' '),
  },
  busy: {
    app: 'Postil ya está abierto con esta biblioteca. Ciérralo primero.',
    command:
      'Otro Postil está trabajando en esta biblioteca y no la suelta. Inténtalo de nuevo cuando haya terminado.',
    restoring: 'Postil tiene abierta esta biblioteca. Ciérralo y después restaura la copia de seguridad.',
    noAnswer: 'El Postil que está en marcha no respondió. Inténtalo de nuevo, o ciérralo primero.',
  },
  command: {
    malformed: 'Un comando envió algo que no es una operación. No se cambió nada.',
    tooLarge: 'Un comando envió más de lo que Postil admite de una vez.',
  },
  ownFolder: 'Esa carpeta forma parte de la propia biblioteca. Elige una tuya.',
  backup: {
    stopped: 'La copia de seguridad se detuvo. No se escribió ningún archivo.',
    restoringStopped: 'La restauración se detuvo. No se cambió nada.',
    notThere: (name) => `No se encuentra ${name}.`,
    noBackup: (name) => `${name} no es una copia de seguridad completa de Postil, así que no se cambió nada.`,
    newer: (name) => `${name} se hizo con una versión más reciente de Postil. Restáurala con esa versión.`,
  },
};
