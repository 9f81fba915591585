import { number } from '../forms.ts';
import type { Words } from '../words.ts';
import { counted } from './counted.ts';

export const safety: Words['safety'] = {
  unwritten: {
    record: 'le journal de la bibliothèque',
    copyOfEntry: 'une copie de cette entrée',
    copyOfRecord: 'une copie du journal de la bibliothèque',
    secondCopy: 'la copie dans le second dossier',
    lock: 'le verrou de la bibliothèque',
  },
  reasons: {
    closed: 'le fichier n’est pas ouvert en écriture',
    noMoreNumbers: 'les numéros sont épuisés',
    changedByOther:
      'un autre programme a modifié le fichier pendant que Postil l’avait ouvert. Fermez Postil et relancez-le',
    deleted: 'le fichier a été supprimé et n’est plus complet',
    readBackOther: 'ce qui a été relu n’est pas ce qui a été écrit',
  },
  record: {
    noBeginning: (path) =>
      `Le journal de la bibliothèque ne commence pas comme il le devrait et a été laissé tel quel : ${path}. Remettez une copie à sa place, ou déplacez son dossier pour commencer avec une bibliothèque vide.`,
    newer:
      'Cette bibliothèque a été écrite par une version plus récente de Postil et n’a pas été touchée. Ouvrez-la avec cette version.',
    damagedEntry: 'Une entrée du journal de la bibliothèque était endommagée.',
    notThere: (path) => `Il n’y a pas encore de bibliothèque à cet endroit : ${path}.`,
    notOpened: (path) =>
      `Impossible d’ouvrir le journal de la bibliothèque : ${path}. Avez-vous le droit de le lire et de l’écrire ?`,
    unequalCopy:
      'Une copie du journal de la bibliothèque n’était pas identique et a été supprimée. Le journal lui-même est tel qu’il était.',
    noAnswer: 'Le compactage s’est terminé sans réponse.',
  },
  damage: {
    missing: (n, first, last) =>
      counted(
        n,
        `Il manque une entrée au journal de la bibliothèque (numéro ${first}) ; toutes les autres sont là.`,
        `Il manque # entrées au journal de la bibliothèque (numéros ${first} à ${last}) ; toutes les autres sont là.`,
      ),
    damaged:
      'Une entrée du journal de la bibliothèque est endommagée et a été laissée de côté ; toutes les autres sont là.',
    damagedAndKept: (name) =>
      `Une entrée du journal de la bibliothèque est endommagée et a été laissée de côté ; toutes les autres sont là. Une copie en a été conservée sous ${name}.`,
    tornAndKept: (name) =>
      `La dernière entrée du journal de la bibliothèque était incomplète, comme après une coupure de courant. Elle n’avait jamais été confirmée comme enregistrée. Elle a été conservée sous ${name} ; tout ce qui précède est là.`,
    tornAndLeft: (why) =>
      `La dernière entrée du journal de la bibliothèque est incomplète, comme après une coupure de courant. ${why} Tant que cela n’est pas possible, rien de nouveau n’est enregistré.`,
  },
  mended: {
    gone: 'Le journal de la bibliothèque a disparu.',
    headless: 'Le journal de la bibliothèque ne commence pas comme il le devrait.',
    cutOff: 'Le journal de la bibliothèque a perdu sa fin.',
    fromEntries: (n) => `Il a été refait à partir des entrées intactes : ${number(n)} en tout.`,
    fromCopy: (at, n) =>
      `Il a été refait à partir de la copie de ${at} UTC et des entrées intactes écrites depuis : ${number(n)} en tout.`,
    kept: (name) => `Ce qui s’y trouvait a été conservé sous ${name}.`,
    notice: (sentences) => sentences.join(' '),
  },
  busy: {
    app: 'Postil est déjà ouvert avec cette bibliothèque. Fermez-le d’abord.',
    command:
      'Un autre Postil travaille dans cette bibliothèque et ne la libère pas. Réessayez quand il aura terminé.',
    restoring: 'Cette bibliothèque est ouverte dans Postil. Fermez-le, puis restaurez la sauvegarde.',
    noAnswer: 'Le Postil déjà ouvert n’a pas répondu. Réessayez, ou fermez-le d’abord.',
  },
  command: {
    malformed: 'Une commande a envoyé quelque chose qui n’est pas une opération. Rien n’a été modifié.',
    tooLarge: 'Une commande a envoyé plus que Postil n’accepte en une fois.',
  },
  ownFolder: 'Ce dossier fait partie de la bibliothèque elle-même. Choisissez un dossier à vous.',
  backup: {
    stopped: 'La sauvegarde a été arrêtée. Aucun fichier n’a été écrit.',
    restoringStopped: 'La restauration a été arrêtée. Rien n’a été modifié.',
    notThere: (name) => `${name} est introuvable.`,
    noBackup: (name) => `${name} n’est pas une sauvegarde complète de Postil ; rien n’a été modifié.`,
    newer: (name) =>
      `${name} a été créé par une version plus récente de Postil. Restaurez-le avec cette version.`,
  },
};
