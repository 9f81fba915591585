import { number } from '../forms.ts';
import type { Words } from '../words.ts';
import { counted } from './counted.ts';
import { commands } from './shell-commands.ts';
import { keys } from './shell-keys.ts';

const PLACES = ['deux', 'trois', 'quatre', 'cinq', 'six', 'sept', 'huit', 'neuf'];

const came = (name: string, annotations: number) =>
  `${counted(annotations, '# annotation est arrivée', '# annotations sont arrivées')} avec ${name}`;

export const shell: Words['shell'] = {
  commands,
  keys,
  close: 'Fermer',
  messages: {
    count: (n) => counted(n, '# message', '# messages'),
    fewer: 'En afficher moins',
    more: (n) => `En afficher ${number(n)} de plus`,
    closeAll: 'Tout fermer',
    closeThis: 'Fermer ce message',
    undo: 'Annuler',
    cancel: 'Annuler',
  },
  shortcuts: { title: 'Raccourcis clavier', change: 'Modifier les raccourcis…' },
  sidebar: {
    name: 'Bibliothèque',
    search: 'Rechercher partout',
    recent: 'Récents',
    open: 'Ouvrir un fichier',
    keys: 'Raccourcis',
    settings: 'Réglages',
    health: 'État de la bibliothèque, sauvegardes',
    here: 'Uniquement sur cet ordinateur',
    close: 'Fermer la barre latérale',
  },
  arrival: {
    reading: (name) => `Lecture de ${name}`,
    placing: (name) => `Recherche des emplacements de vos notes dans ${name}`,
    asBefore: (name) => `${name} se lit comme avant.`,
    pageChanged: 'L’article se lit comme avant. C’est la page autour de lui qui a changé.',
    notReadAnew: (name) => `${name} n’a pas été relu. Votre copie et vos notes sont telles qu’elles étaient.`,
    readAs: (encoding) => `Lu avec l’encodage ${encoding}.`,
    readAsSame: (encoding) => `Lu avec l’encodage ${encoding} : le texte est le même.`,
    readAsOther: (encoding, became) => `Lu avec l’encodage ${encoding} : ${became}.`,
    moved: (name) => `${name} a été déplacé ou renommé. Vos notes l’ont suivi.`,
    pasted: (title) => `Ce qui a été copié est devenu un article : « ${title} ».`,
    look: 'Voir',
    changed: (name, became) => `${name} a changé depuis votre dernière lecture : ${became}.`,
    copy: (title, places) =>
      `Même texte que « ${title} », qui est maintenant ouvert depuis ${PLACES[places - 2] ?? number(places)} endroits.`,
    missing: (name) => `${name} n’est plus à sa place. Votre copie et vos notes sont conservées.`,
    changedOnDisk: (name) => `${name} a changé sur le disque.`,
    readAnew: 'Relire',
  },
  portable: {
    step: 'les notes d’un article portable',
    nothingNew: (name) => `Tout ce que contient ${name} est déjà dans votre bibliothèque.`,
    came: (name, annotations) => `${came(name, annotations)}.`,
    cameDoubtful: (name, annotations, doubtful) =>
      `${came(name, annotations)} ; ${counted(doubtful, '# est', '# sont')} à vérifier.`,
  },
  link: {
    notHere: 'L’article auquel mène ce lien n’est pas dans cette bibliothèque.',
    inTrash: (title) => `« ${title} », auquel mène ce lien, est dans la corbeille.`,
  },
  history: {
    endAhead: 'Impossible d’avancer davantage',
    endBehind: 'Impossible de reculer davantage',
    noneClosed: 'Aucun article n’a été fermé',
    closedInTrash: 'Le dernier article fermé est dans la corbeille.',
  },
  unsaved: {
    behind:
      'Ce que vous écrivez est enregistré, mais Postil ne peut pas tenir sa base de données à jour, comme il arrive quand le disque est plein. Il continue d’essayer.',
    remade:
      'La base de données de la fenêtre a été perdue, comme il arrive lors d’un plantage, et a été refaite à partir du journal. Vos notes sont toutes là.',
    saved: 'Enregistré.',
    retry: 'Réessayer maintenant',
    refused: (why) => `Non enregistré. ${why}`,
    retrying: (why) => `Non enregistré, nouvel essai. ${why}`,
    broughtBack: 'Ce qui n’était pas encore enregistré quand la page s’est arrêtée a été récupéré.',
    keptIn: (why, name) => `${why} Ce qui n’était pas enregistré a été conservé dans ${name}.`,
  },
  anchoring: {
    brokenDown:
      'Les emplacements des notes n’ont pas pu être trouvés : la partie de Postil qui les cherche s’est arrêtée deux fois. Votre copie et vos notes sont telles qu’elles étaient.',
    stopped: 'La recherche des emplacements des notes a été arrêtée. Rien n’a été modifié.',
  },
  failure: {
    unforeseen: (what) => `Une erreur imprévue est survenue : ${what}`,
    unforeseenHere: 'Une erreur imprévue est survenue. Réessayez ; si elle persiste, relancez Postil.',
    malformed: 'La fenêtre a demandé quelque chose que Postil ne comprend pas. Rien n’a été fait.',
  },
};
