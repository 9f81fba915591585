import { formsOf, list, number } from '../forms.ts';
import type { Words } from '../words.ts';

const { count } = formsOf<'one' | 'many' | 'other'>('fr');

const highlightsOf = (n: number) =>
  count(n, { one: '# surlignage', many: '# de surlignages', other: '# surlignages' });
const quoted = (tags: readonly string[]) => list(tags.map((tag) => `« ${tag} »`));

export const highlights: Words['highlights'] = {
  title: 'Surlignages',
  reading: 'Lecture des surlignages…',
  readingOthers: 'Lecture des autres…',
  counted: ({ highlights, notes, articles }) => {
    const parts = [
      ...(highlights > 0 || notes === 0 ? [highlightsOf(highlights)] : []),
      ...(notes > 0
        ? [
            count(notes, {
              one: '# note sur un article',
              many: '# de notes sur des articles',
              other: '# notes sur des articles',
            }),
          ]
        : []),
    ];
    const where =
      articles > 0
        ? ` dans ${count(articles, { one: '# article', many: '# d’articles', other: '# articles' })}`
        : '';
    return `${parts.join(' et ')}${where}`;
  },
  selected: (n) =>
    count(n, {
      one: '# surlignage sélectionné',
      many: '# de surlignages sélectionnés',
      other: '# surlignages sélectionnés',
    }),
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
    readKey: 'Lire dans son article (Entrée)',
    delete: 'Supprimer',
    deleteIt: 'Supprimer le surlignage et sa note',
  },
  bulk: {
    name: (n) =>
      count(n, {
        one: 'Que faire de # surlignage',
        many: 'Que faire de # de surlignages',
        other: 'Que faire de # surlignages',
      }),
    selected: (n) =>
      count(n, {
        one: '# surlignage sélectionné',
        many: '# de surlignages sélectionnés',
        other: '# surlignages sélectionnés',
      }),
    colourThem: (colour) => `Couleur pour tous : ${colour}`,
    tags: 'Étiquettes',
    writeTags: 'Étiquettes…',
    done: 'Terminé',
    clear: 'Désélectionner',
  },
  document: {
    name: 'Surlignages, à lire',
    back: 'Retour à la liste',
    backKey: 'Retour à la liste (Échap)',
  },
  filter: {
    words: 'Mots dans les citations et les notes',
    only: 'N’afficher que',
    onlyFurther: 'N’afficher que, suite',
    onlyColour: (colour) => `Uniquement ${colour}`,
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
    asked: 'Uniquement des articles qui répondent à ceci',
  },
  nothing: {
    failed: 'Les surlignages n’ont pas pu être lus. Ils sont en sûreté dans le journal ; relancez Postil.',
    answers: 'Aucun surlignage ne répond à cela.',
    archived: 'Tous vos surlignages sont dans des articles qui reposent dans les archives.',
    showArchived: 'Afficher ceux des archives',
    trashed: 'Ce que vous avez surligné est dans des articles mis à la corbeille.',
    lookInTrash: 'Regarder dans la corbeille',
    none: 'Rien n’est encore surligné. Sélectionnez des mots dans un article et appuyez sur H : ce que vous surlignez, dans n’importe quel article, vient ici.',
  },
  copy: {
    copying: 'Copie des surlignages',
    copied: (n) =>
      count(n, {
        one: '# surlignage est dans le presse-papiers, en Markdown.',
        many: '# de surlignages sont dans le presse-papiers, en Markdown.',
        other: '# surlignages sont dans le presse-papiers, en Markdown.',
      }),
    stopped: 'Rien n’a été copié.',
    nothing: 'Il n’y a rien à copier ici.',
  },
  exportNothing: 'Rien à exporter',
  done: {
    tagged: (n, tags) => `Étiquettes ajoutées à ${highlightsOf(n)} : ${quoted(tags)}`,
    untagged: (n, tags) => `Étiquettes retirées de ${highlightsOf(n)} : ${quoted(tags)}`,
    retagged: (n, more, gone) =>
      `Étiquettes ajoutées à ${highlightsOf(n)} : ${quoted(more)} ; retirées : ${quoted(gone)}`,
    coloured: (n, colour) => `Couleur de ${highlightsOf(n)} : ${colour}`,
    deleted: (n) =>
      count(n, {
        one: '# surlignage supprimé',
        many: '# de surlignages supprimés',
        other: '# surlignages supprimés',
      }),
    nothing: 'Rien n’a changé',
    told: (done) => `${done}.`,
    stopped: (done) => `${done}. Puis arrêté.`,
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
      `${told} ; ${count(n, {
        one: '# surlignage modifié depuis est resté tel quel',
        many: '# de surlignages modifiés depuis sont restés tels quels',
        other: '# surlignages modifiés depuis sont restés tels quels',
      })}`,
  },
};
