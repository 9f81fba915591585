import type { Words } from '../words.ts';

export const updates: Words['updates'] = {
  running: (version) => `Voici Postil ${version}.`,
  contacts: (host) =>
    `Interroge ${host} une fois par jour au plus, sans rien dire de vous. Rien n’est téléchargé ni installé.`,
  noAddress:
    'Cette version ne connaît aucune adresse à interroger et ne peut donc pas rechercher de mises à jour. Regardez là où vous l’avez obtenue.',
  store: 'Les mises à jour viennent de là où Postil a été installé ; il ne les recherche donc pas lui-même.',
  now: 'Rechercher maintenant',
  looking: (host) => `Interrogation de ${host}`,
  current: (ago) => `Il n’y a pas de version plus récente. Dernière recherche : ${ago}.`,
  newer: (version) => `Postil ${version} est disponible.`,
  page: 'Où l’obtenir…',
  unreachable: (host, ago) => `${host} n’a pas pu être joint. Dernier essai : ${ago}.`,
  strange: (host, ago) => `Postil ne comprend pas la réponse de ${host}. Dernier essai : ${ago}.`,
  found: (version) => `Postil ${version} est disponible. Les réglages y mènent.`,
  question: {
    ask: 'Rechercher les mises à jour ?',
    detail: (host, address) =>
      `Postil demandera à ${host}, une fois par jour au plus, quelle est la version la plus récente : ${address}\n\nLa demande est la même pour tout le monde. Elle ne contient ni identifiant, ni cookie, ni rien sur vous, cet ordinateur ou vos articles ; comme tout serveur, celui-ci voit l’adresse réseau d’où elle vient. Rien n’est téléchargé ni installé, et vous pouvez désactiver la recherche à tout moment.`,
    yes: 'Rechercher les mises à jour',
    no: 'Laisser désactivé',
  },
};
