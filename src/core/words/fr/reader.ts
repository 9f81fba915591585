import { formsOf, number } from '../forms.ts';
import type { Words } from '../words.ts';
import { marks } from './reader-marks.ts';

const { count } = formsOf<'one' | 'many' | 'other'>('fr');

const hoursOf = (n: number) => count(n, { one: '# heure', many: '# d’heures', other: '# heures' });
const minutesOf = (n: number) => count(n, { one: '# minute', many: '# de minutes', other: '# minutes' });
const short = (hours: number, minutes: number) =>
  [hours > 0 ? `${number(hours)} h` : '', minutes > 0 ? `${number(minutes)} min` : '']
    .filter((part) => part !== '')
    .join(' ');

export const reader: Words['reader'] = {
  article: 'Article',
  gone: 'Cet article n’est plus dans la bibliothèque.',

  bar: {
    sidebar: 'Barre latérale',
    library: 'Tous les articles',
    needs: 'Passages à vérifier',
    outline: 'Plan',
    find: 'Rechercher',
    findName: 'Rechercher dans l’article',
    about: 'À propos de cet article',
    type: 'Texte et thème',
    notes: 'Surlignages et notes',
    notesName: 'Liste des surlignages et des notes',
    export: 'Exporter',
    exportNotes: 'Exporter les notes',
  },

  time: {
    short,
    left: (hours, minutes) => `encore ${short(hours, minutes)}`,
    about: (hours, minutes) =>
      `Encore environ ${[hours > 0 ? hoursOf(hours) : '', minutes > 0 ? minutesOf(minutes) : ''].filter((part) => part !== '').join(' et ')}`,
    justNow: 'à l’instant',
  },
  soFar: {
    name: 'Progression de la lecture',
    read: 'Lu',
    waiting: 'Citations seules',
    told: (percentage, left) => `${percentage} %. ${left}`,
  },

  head: {
    waiting:
      'De cet article, seules les citations sont connues. Dans son fichier, vos surlignages et vos notes trouveront leur place.',
    openFile: 'Ouvrir son fichier…',
    words: (n) => count(n, { one: '# mot', many: '# de mots', other: '# mots' }),
    note: 'Note sur l’article',
    toolbar: 'À propos du titre',
    unmarkable: 'Ne fait pas partie du texte et ne peut être surligné',
    reason:
      'Le titre et ce qui l’accompagne ne font pas partie du texte et ne peuvent être surlignés. N écrit une note sur l’article.',
  },

  links: {
    placeGone: 'L’endroit où mène ce lien n’est pas dans l’article.',
    noteGone: 'La note à laquelle renvoie ce signe n’est pas dans l’article.',
    articleGone: 'L’article auquel mène ce lien n’est plus dans la bibliothèque.',
    articleDeleted: (title) => `« ${title} », où mène ce lien, est dans la corbeille.`,
    highlightGone: 'Le surlignage auquel mène ce lien n’est pas dans cet article.',
    highlightDeleted: 'Le surlignage auquel mène ce lien a été supprimé.',
    openAlready: 'Cet article est déjà ouvert',
    from: 'Liens vers ici',
    more: (n) => count(n, { one: '# autre', many: '# d’autres', other: '# autres' }),
    newest: (n, all) => `Les ${number(n)} plus récents sur ${number(all)}`,
  },

  views: {
    page: 'Page entière',
    clean: 'Article seul',
    onlyPage: 'Seulement sur la page entière',
    onlyPageWhy: 'Ces passages se trouvent hors de l’article, dans la page qui l’entoure.',
    onlyClean: 'Seulement dans l’article seul',
    onlyCleanWhy: 'Sur la page entière, ces mots ne se suivent pas.',
    showOnPage: 'Voir sur la page entière',
    showInClean: 'Voir dans l’article seul',
    notKept: 'La page entière n’est pas dans la bibliothèque. Pour la lire, ouvrez à nouveau le fichier.',
    nothingElse: 'Cette page ne contient rien d’autre que l’article.',
    onlySaved: 'Seule une page web enregistrée peut se voir en entier.',
  },

  type: {
    title: 'Texte et thème',
    size: 'Taille du texte',
    smaller: 'Plus petit',
    smallerName: 'Texte plus petit',
    larger: 'Plus grand',
    largerName: 'Texte plus grand',
    length: 'Longueur des lignes',
    height: 'Interligne',
    own: 'Pour cet article seulement',
    ownAbove: 'Ce qui précède ne vaut que pour cet article.',
    usual: 'Revenir à la typographie habituelle',
    ownNow: 'Cet article a désormais sa propre typographie',
    usualNow: 'Cet article est de nouveau composé comme les autres',
    nameColours: 'Nommer les couleurs…',
  },
  colours: {
    title: 'Couleurs',
    what: 'Que signifie chacune ? Les noms apparaissent partout où sont les couleurs.',
    nameOf: (colour) => `Nom pour ${colour}`,
    signs: 'Ajouter un trait à chaque couleur',
  },

  page: {
    footnotes: 'Notes de bas de page',
    picture: 'Image',
    pictureKey: 'Entrée l’affiche en grand',
    absent: 'Image non chargée',
    absentWhy: (why) => `Image non chargée : ${why}`,
    why: {
      missing: 'Image introuvable à côté du fichier',
      drawing: 'Dessin (SVG), qui n’est pas affiché',
      'not-a-picture': 'Pas une image qui puisse être affichée',
      'too-large': 'Image trop grande pour être conservée',
      'too-many': 'Une image de plus que ce qui est conservé d’un article',
      lost: 'Image qui n’est plus dans la bibliothèque',
    },
    wideTable: 'Tableau large',
    wideFormula: 'Formule large',
    wideCode: 'Code large',
    grips: {
      start: 'Faire glisser pour déplacer le début du surlignage ; avec Ctrl, lettre par lettre',
      end: 'Faire glisser pour déplacer la fin du surlignage ; avec Ctrl, lettre par lettre',
    },
  },

  list: {
    title: 'Surlignages et notes',
    close: 'Fermer la liste',
    closeKey: 'Fermer la liste (Échap)',
    nothing:
      'Rien n’est encore surligné. Sélectionnez des mots, ou appuyez sur → pour aller de phrase en phrase.',
    orphans: 'Introuvables dans ce texte',
    orphansWhy:
      'Le fichier a changé et ces passages n’y sont plus. Leurs mots et leurs notes sont conservés.',
    margin: 'Notes en marge',
    moreHere: (n) =>
      count(n, { one: '# autre note ici', many: '# d’autres notes ici', other: '# autres notes ici' }),
  },

  outline: {
    title: 'Plan',
    none: 'Cet article n’a pas d’intertitres.',
    highlights: (n) => count(n, { one: '# surlignage', many: '# de surlignages', other: '# surlignages' }),
  },
  footnote: {
    note: (label) => `Note ${label}`,
    go: 'Aller à la note',
  },

  cursor: {
    firstSentence: 'Première phrase',
    lastSentence: 'Dernière phrase',
    firstHighlight: 'Premier surlignage',
    lastHighlight: 'Dernier surlignage',
    all: 'Tout le texte est sélectionné',
  },
  ruler: {
    off: 'Pas de règle de lecture',
    line: 'Règle de lecture le long de la ligne',
    paragraph: 'Règle de lecture le long du paragraphe',
  },
  undisturbed: {
    on: 'Lecture sans distraction. Échap la quitte.',
    off: 'Tout est de retour.',
  },

  marks,
};
