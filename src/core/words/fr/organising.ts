import { list, number } from '../forms.ts';
import type { Words } from '../words.ts';
import { counted } from './counted.ts';

const articles = (n: number) => counted(n, '# article', '# articles');
const highlights = (n: number) => counted(n, '# surlignage', '# surlignages');
/** With a participle, which agrees. */
const done = (n: number, participle: string) => `${articles(n)} ${counted(n, participle, `${participle}s`)}`;
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
    move: 'Déplacer dans un dossier…',
    trash: 'Mettre à la corbeille',
    openBehind: (n) =>
      counted(n, 'Ouvrir dans un onglet en arrière-plan', 'Ouvrir dans des onglets en arrière-plan'),
    menu: (n) => `Menu de ${articles(n)}`,
  },
  bulk: {
    name: (n) => `Que faire de ${articles(n)}`,
    selected: (n) => done(n, 'sélectionné'),
    selectedShort: (n) => counted(n, '# sélectionné', '# sélectionnés'),
    clear: 'Désélectionner',
  },
  asked: {
    tag: (n) => `Étiqueter ${articles(n)}`,
    folder: (n) => `Déplacer ${articles(n)} dans un dossier`,
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
      done: (n) =>
        `${tags.length < 2 ? 'Étiquette ajoutée' : 'Étiquettes ajoutées'} à ${articles(n)} : ${all(tags)}`,
    }),
    untag: (tags) => ({
      doing: (n) =>
        `Retrait ${tags.length < 2 ? 'de l’étiquette' : 'des étiquettes'} ${all(tags)} de ${articles(n)}`,
      done: (n) =>
        `${tags.length < 2 ? 'Étiquette retirée' : 'Étiquettes retirées'} de ${articles(n)} : ${all(tags)}`,
    }),
    moveTo: (folder) => ({
      doing: (n) => `Déplacement de ${articles(n)} dans ${quoted(folder)}`,
      done: (n) => `${done(n, 'déplacé')} dans ${quoted(folder)}`,
    }),
    moveToNew: (folder) => ({
      doing: (n) => `Déplacement de ${articles(n)} dans ${quoted(folder)}`,
      done: (n) => `${done(n, 'déplacé')} dans le nouveau dossier ${quoted(folder)}`,
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
    renamingTag: (tag) => `Nouveau nom pour l’étiquette ${quoted(tag)}`,
    renamedTag: (tag, to) => `Étiquette ${quoted(tag)} renommée en ${quoted(to)}`,
    on: (what, { articles: some = 0, highlights: marked = 0, searches = 0 }) =>
      `${what}, dans ${list([
        ...(some > 0 ? [articles(some)] : []),
        ...(marked > 0 ? [highlights(marked)] : []),
        ...(searches > 0 ? [counted(searches, '# recherche enregistrée', '# recherches enregistrées')] : []),
      ])}`,
    emptyingTrash: 'Vidage de la corbeille',
  },
  told: {
    done: (what) => `${what}.`,
    doneInPart: (what) => `${what}. L’opération a ensuite été arrêtée.`,
    nothing: 'Rien n’a changé',
    undoing: (what) => `Annulation : ${what}`,
    redoing: (what) => `Rétablissement : ${what}`,
    undone: (what) => `Annulé : ${what}`,
    redone: (what) => `Rétabli : ${what}`,
    nothingToUndo: 'Rien à annuler',
    nothingToRedo: 'Rien à rétablir',
    butFor: (what, kept) =>
      `${what} ; ${counted(kept, '# élément modifié depuis est resté tel quel', '# éléments modifiés depuis sont restés tels quels')}`,
  },
  trash: {
    holds: (n) =>
      counted(
        n,
        '# article avec ses notes, gardé jusqu’à ce que la corbeille soit vidée.',
        '# articles avec leurs notes, gardés jusqu’à ce que la corbeille soit vidée.',
      ),
    ask: 'Vider la corbeille…',
    title: 'Vider la corbeille',
    gone: ({ articles: some = 0, highlights: marked = 0, notes = 0, texts = 0 }) => {
      const goes = some < 2 ? 'disparaîtra' : 'disparaîtront';
      const rest = [
        ...(marked > 0 ? [highlights(marked)] : []),
        ...(notes > 0 ? [counted(notes, '# note', '# notes')] : []),
        counted(texts, '# texte conservé', '# textes conservés'),
      ];
      return `{articles} ${goes} pour de bon, avec ${list(rest)}. C’est irréversible.`;
    },
    goneArticles: articles,
    untouched:
      'Les fichiers de votre disque ne sont pas touchés. Les sauvegardes et copies de la bibliothèque faites auparavant contiennent toujours ce qu’elles contenaient. Les images restent dans le dossier de la bibliothèque.',
    keep: 'Tout garder',
    empty: 'Vider la corbeille',
    isEmpty: 'La corbeille est vide',
    emptied: (n) =>
      counted(
        n,
        '# article de la corbeille a disparu pour de bon.',
        '# articles de la corbeille ont disparu pour de bon.',
      ),
  },
};
