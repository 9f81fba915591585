import { formsOf, list, number } from '../forms.ts';
import type { Words } from '../words.ts';

const { count } = formsOf<'one' | 'many' | 'other'>('fr');

const articles = (n: number) => count(n, { one: '# article', many: '# d’articles', other: '# articles' });
const highlights = (n: number) =>
  count(n, { one: '# surlignage', many: '# de surlignages', other: '# surlignages' });
/** With a participle, which agrees. */
const done = (n: number, participle: string) =>
  `${articles(n)} ${count(n, { one: participle, many: `${participle}s`, other: `${participle}s` })}`;
const quoted = (name: string) => `« ${name} »`;
const all = (names: readonly string[]) => list(names.map(quoted));

export const organising: Words['organising'] = {
  articles,
  verbs: {
    restore: 'Restaurer',
    read: 'Marquer comme lu',
    unread: 'Marquer comme non lu',
    archive: 'Archiver',
    unarchive: 'Sortir des archives',
    tag: 'Étiqueter…',
    move: 'Ranger dans un dossier…',
    trash: 'Mettre à la corbeille',
    openBehind: (n) =>
      count(n, {
        one: 'Ouvrir dans un onglet à l’arrière-plan',
        many: 'Ouvrir dans des onglets à l’arrière-plan',
        other: 'Ouvrir dans des onglets à l’arrière-plan',
      }),
    menu: (n) => `Menu de ${articles(n)}`,
  },
  bulk: {
    name: (n) => `Que faire de ${articles(n)}`,
    selected: (n) => done(n, 'sélectionné'),
    selectedShort: (n) => count(n, { one: '# sélectionné', many: '# sélectionnés', other: '# sélectionnés' }),
    clear: 'Désélectionner',
  },
  asked: {
    tag: (n) => `Étiqueter ${articles(n)}`,
    folder: (n) => `Ranger ${articles(n)} dans un dossier`,
    into: (folder) => `Déplacer ${quoted(folder)} dans`,
    merge: (tag) => `Fusionner l’étiquette ${quoted(tag)} avec`,
    make: 'Nom du nouveau dossier',
    aTag: 'Une étiquette',
    aFolder: 'Un dossier',
    aName: 'Un nom',
    tags: 'Étiquettes',
    folders: 'Dossiers',
    noName: 'Tapez un nom, puis Entrée.',
    taken: 'Il y a déjà un dossier de ce nom.',
    noTag: 'Aucune autre étiquette ne s’appelle ainsi.',
    noFolder: 'Tapez le nom d’un dossier.',
  },
  choices: {
    takeOff: 'retirer',
    on: (n) => `sur ${number(n)}`,
    newTag: (tag) => `Nouvelle étiquette ${quoted(tag)}`,
    outOfFolder: 'Sortir du dossier',
    newFolder: (name) => `Nouveau dossier ${quoted(name)}`,
    newFolderIn: (name, path) => `Nouveau dossier ${quoted(name)} dans ${path}`,
  },
  acts: {
    mark: {
      unread: {
        doing: (n) => `Marquage de ${articles(n)} comme ${n < 2 ? 'non lu' : 'non lus'}`,
        done: (n) => `${done(n, 'marqué')} comme ${n < 2 ? 'non lu' : 'non lus'}`,
      },
      reading: {
        doing: (n) => `Marquage de ${articles(n)} comme en cours`,
        done: (n) => `${done(n, 'marqué')} comme en cours`,
      },
      read: {
        doing: (n) => `Marquage de ${articles(n)} comme ${n < 2 ? 'lu' : 'lus'}`,
        done: (n) => `${done(n, 'marqué')} comme ${n < 2 ? 'lu' : 'lus'}`,
      },
    },
    archive: {
      doing: (n) => `Archivage de ${articles(n)}`,
      done: (n) => done(n, 'archivé'),
    },
    unarchive: {
      doing: (n) => `Sortie de ${articles(n)} des archives`,
      done: (n) => `${done(n, 'sorti')} des archives`,
    },
    tag: (tags) => ({
      doing: (n) => `Étiquetage de ${articles(n)} : ${all(tags)}`,
      done: (n) => `${done(n, 'étiqueté')} : ${all(tags)}`,
    }),
    untag: (tags) => ({
      doing: (n) => `Retrait de ${all(tags)} sur ${articles(n)}`,
      done: (n) => `Retrait de ${all(tags)} fait sur ${articles(n)}`,
    }),
    moveTo: (folder) => ({
      doing: (n) => `Rangement de ${articles(n)} dans ${quoted(folder)}`,
      done: (n) => `${done(n, 'rangé')} dans ${quoted(folder)}`,
    }),
    moveToNew: (folder) => ({
      doing: (n) => `Rangement de ${articles(n)} dans ${quoted(folder)}`,
      done: (n) => `${done(n, 'rangé')} dans le nouveau dossier ${quoted(folder)}`,
    }),
    moveOut: {
      doing: (n) => `Sortie de ${articles(n)} de ${n < 2 ? 'son' : 'leur'} dossier`,
      done: (n) => `${done(n, 'sorti')} de ${n < 2 ? 'son' : 'leur'} dossier`,
    },
    trash: {
      doing: (n) => `Mise à la corbeille de ${articles(n)}`,
      done: (n) => `${articles(n)} mis à la corbeille`,
    },
    restore: {
      doing: (n) => `Restauration de ${articles(n)} avec ${n < 2 ? 'ses' : 'leurs'} notes`,
      done: (n) => `${done(n, 'restauré')} avec ${n < 2 ? 'ses' : 'leurs'} notes`,
    },
    madeFolder: (name) => `Dossier ${quoted(name)} créé`,
    renamedFolder: (name) => `Dossier renommé en ${quoted(name)}`,
    movedFolder: 'Dossier déplacé',
    deletingFolder: (name) => `Suppression du dossier ${quoted(name)}`,
    deletedFolder: (name) => `Dossier ${quoted(name)} supprimé`,
    savedSearch: (name) => `Recherche ${quoted(name)} enregistrée`,
    changedSearch: 'Recherche enregistrée modifiée',
    deletedSearch: 'Recherche enregistrée supprimée',
    deletingTag: (tag) => `Retrait de l’étiquette ${quoted(tag)}`,
    deletedTag: (tag) => `Étiquette ${quoted(tag)} supprimée`,
    mergingTag: (tag) => `Fusion de l’étiquette ${quoted(tag)}`,
    mergedTag: (tag, into) => `Étiquette ${quoted(tag)} fusionnée avec ${quoted(into)}`,
    renamingTag: (tag) => `Changement du nom de l’étiquette ${quoted(tag)}`,
    renamedTag: (tag, to) => `Étiquette ${quoted(tag)} renommée en ${quoted(to)}`,
    on: (what, { articles: some = 0, highlights: marked = 0, searches = 0 }) =>
      `${what}, sur ${list([
        ...(some > 0 ? [articles(some)] : []),
        ...(marked > 0 ? [highlights(marked)] : []),
        ...(searches > 0
          ? [
              count(searches, {
                one: '# recherche enregistrée',
                many: '# de recherches enregistrées',
                other: '# recherches enregistrées',
              }),
            ]
          : []),
      ])}`,
    emptyingTrash: 'Vidage de la corbeille',
  },
  told: {
    done: (what) => `${what}.`,
    doneInPart: (what) => `${what}. Puis arrêté.`,
    nothing: 'Rien n’a changé',
    undoing: (what) => `Annulation : ${what}`,
    redoing: (what) => `Rétablissement : ${what}`,
    undone: (what) => `Annulé : ${what}`,
    redone: (what) => `Rétabli : ${what}`,
    nothingToUndo: 'Rien à annuler',
    nothingToRedo: 'Rien à rétablir',
    butFor: (what, kept) =>
      `${what} ; ${count(kept, {
        one: '# élément modifié depuis est resté tel quel',
        many: '# d’éléments modifiés depuis sont restés tels quels',
        other: '# éléments modifiés depuis sont restés tels quels',
      })}`,
  },
  trash: {
    holds: (n) =>
      count(n, {
        one: '# article avec ses notes, gardé jusqu’à ce que la corbeille soit vidée.',
        many: '# d’articles avec leurs notes, gardés jusqu’à ce que la corbeille soit vidée.',
        other: '# articles avec leurs notes, gardés jusqu’à ce que la corbeille soit vidée.',
      }),
    ask: 'Vider la corbeille…',
    title: 'Vider la corbeille',
    gone: ({ articles: some = 0, highlights: marked = 0, notes = 0, texts = 0 }) => {
      const goes = some < 2 ? 'disparaîtra' : 'disparaîtront';
      const rest = [
        ...(marked > 0 ? [highlights(marked)] : []),
        ...(notes > 0 ? [count(notes, { one: '# note', many: '# de notes', other: '# notes' })] : []),
        count(texts, {
          one: '# texte conservé',
          many: '# de textes conservés',
          other: '# textes conservés',
        }),
      ];
      return `{articles} ${goes} pour de bon, avec ${list(rest)}. C’est irréversible.`;
    },
    goneArticles: articles,
    untouched:
      'Les fichiers de votre disque restent intacts. Les sauvegardes et copies de la bibliothèque faites auparavant contiennent toujours ce qu’elles contenaient. Les images restent dans le dossier de la bibliothèque.',
    keep: 'Tout garder',
    empty: 'Vider la corbeille',
    isEmpty: 'La corbeille est vide',
    emptied: (n) =>
      count(n, {
        one: '# article de la corbeille a disparu pour de bon.',
        many: '# d’articles de la corbeille ont disparu pour de bon.',
        other: '# articles de la corbeille ont disparu pour de bon.',
      }),
  },
};
