import { list, number } from '../forms.ts';
import type { Words } from '../words.ts';
import { counted } from './counted.ts';

const highlightsOf = (n: number) => counted(n, '# surlignage', '# surlignages');
const quoted = (tags: readonly string[]) => list(tags.map((tag) => `« ${tag} »`));

export const highlights: Words['highlights'] = {
  title: 'Surlignages',
  reading: 'Lecture des surlignages…',
  readingOthers: 'Lecture des autres…',
  counted: ({ highlights, notes, articles }) => {
    const parts = [
      ...(highlights > 0 || notes === 0 ? [highlightsOf(highlights)] : []),
      ...(notes > 0 ? [counted(notes, '# note sur un article', '# notes sur des articles')] : []),
    ];
    const where = articles > 0 ? ` dans ${counted(articles, '# article', '# articles')}` : '';
    return `${parts.join(' et ')}${where}`;
  },
  selected: (n) => counted(n, '# surlignage sélectionné', '# surlignages sélectionnés'),
  head: {
    read: 'Lire',
    readAll: 'Lire comme un document',
    copy: 'Copier',
    copyShown: 'Copier en Markdown ce qui est affiché',
    copySelected: (n) => `Copier en Markdown les ${number(n)} sélectionnés`,
    export: 'Exporter…',
    exportShown: 'Exporter ce qui est affiché',
    exportSelected: (n) => `Exporter les ${number(n)} sélectionnés`,
    groups: 'Groupes',
    order: 'Ordre',
    groupings: {
      article: 'Par article',
      colour: 'Par couleur',
      tag: 'Par étiquette',
    },
    orders: {
      place: 'Comme dans l’article',
      newest: 'Les plus récents d’abord',
      oldest: 'Les plus anciens d’abord',
      changed: 'Les derniers modifiés d’abord',
    },
  },
  group: {
    article: 'Un article',
    untagged: 'Sans étiquette',
    whole: 'Notes sur des articles',
    count: highlightsOf,
    read: 'Lire ceux-ci comme un document',
    readNamed: (name) => `Lire ${name} comme un document`,
  },
  row: {
    whole: 'Sur l’article',
    wholeName: 'Note sur l’article',
    name: ({ mark, quote, noted, tags }) =>
      `${mark} : ${quote}${noted ? '. Avec une note' : ''}${tags.length === 0 ? '' : `. Étiquettes : ${tags.join(', ')}`}`,
    changed: 'Le passage a été modifié',
    uncertain: 'Est-ce le bon endroit ?',
    orphan: 'Introuvable dans le texte',
  },
  tools: {
    colour: 'Couleur',
    colourIt: (colour) => `Couleur : ${colour}`,
    edit: 'Modifier la note et les étiquettes',
    read: 'Lire dans son article',
    delete: 'Supprimer',
    deleteIt: 'Supprimer le surlignage et sa note',
  },
  bulk: {
    name: (n) => counted(n, 'Que faire de # surlignage', 'Que faire de # surlignages'),
    selected: (n) => counted(n, '# surlignage sélectionné', '# surlignages sélectionnés'),
    colourThem: (colour) => `Couleur pour tous : ${colour}`,
    tags: 'Étiquettes',
    writeTags: 'Étiquettes…',
    done: 'Terminé',
    clear: 'Désélectionner',
  },
  document: {
    name: 'Surlignages, à lire',
    back: 'Retour à la liste',
  },
  filter: {
    words: 'Mots dans les citations et les notes',
    only: 'N’afficher que',
    onlyFurther: 'N’afficher que (suite)',
    onlyColour: (colour) => `Uniquement : ${colour}`,
    noted: 'Avec une note',
    unnoted: 'Sans note',
    onlyTag: 'Uniquement avec une étiquette',
    tag: 'Étiquette…',
    more: 'Plus',
    showAll: 'Tout afficher',
    fates: {
      found: 'À leur place',
      uncertain: 'Incertains',
      lost: 'Introuvables',
    },
    archived: 'Ceux des archives aussi',
    asked: 'Uniquement dans les articles qui répondent à ceci',
  },
  nothing: {
    failed: 'Les surlignages n’ont pas pu être lus. Ils sont en sécurité dans le journal ; relancez Postil.',
    answers: 'Aucun surlignage ne correspond.',
    archived: 'Tous vos surlignages sont dans des articles archivés.',
    showArchived: 'Afficher ceux des archives',
    trashed: 'Ce que vous avez surligné est dans des articles mis à la corbeille.',
    lookInTrash: 'Voir la corbeille',
    none: 'Rien n’est encore surligné. Sélectionnez des mots dans un article et appuyez sur H : ce que vous surlignez, dans n’importe quel article, apparaît ici.',
  },
  copy: {
    copying: 'Copie des surlignages',
    copied: (n) =>
      counted(
        n,
        '# surlignage est dans le presse-papiers, en Markdown.',
        '# surlignages sont dans le presse-papiers, en Markdown.',
      ),
    stopped: 'Rien n’a été copié.',
    nothing: 'Il n’y a rien à copier ici.',
  },
  exportNothing: 'Rien à exporter',
  done: {
    tagged: (n, tags) =>
      `${tags.length < 2 ? 'Étiquette ajoutée' : 'Étiquettes ajoutées'} à ${highlightsOf(n)} : ${quoted(tags)}`,
    untagged: (n, tags) =>
      `${tags.length < 2 ? 'Étiquette retirée' : 'Étiquettes retirées'} de ${highlightsOf(n)} : ${quoted(tags)}`,
    retagged: (n, more, gone) =>
      `${more.length < 2 ? 'Étiquette ajoutée' : 'Étiquettes ajoutées'} à ${highlightsOf(n)} : ${quoted(more)} ; ${gone.length < 2 ? 'retirée' : 'retirées'} : ${quoted(gone)}`,
    coloured: (n, colour) => `Couleur de ${highlightsOf(n)} : ${colour}`,
    deleted: (n) => counted(n, '# surlignage supprimé', '# surlignages supprimés'),
    nothing: 'Rien n’a changé',
    told: (done) => `${done}.`,
    stopped: (done) => `${done}. L’opération a ensuite été arrêtée.`,
  },
  steps: {
    undo: {
      doing: 'Annulation',
      nothing: 'Rien à annuler',
      done: (done) => `Annulé : ${done}`,
    },
    redo: {
      doing: 'Rétablissement',
      nothing: 'Rien à rétablir',
      done: (done) => `Rétabli : ${done}`,
    },
    kept: (told, n) =>
      `${told} ; ${counted(n, '# surlignage modifié depuis est resté tel quel', '# surlignages modifiés depuis sont restés tels quels')}`,
  },
};
