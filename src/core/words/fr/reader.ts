import { number } from '../forms.ts';
import type { Words } from '../words.ts';
import { counted } from './counted.ts';
import { marks } from './reader-marks.ts';

const hoursOf = (n: number) => counted(n, '# heure', '# heures');
const minutesOf = (n: number) => counted(n, '# minute', '# minutes');
const short = (hours: number, minutes: number) =>
  [hours > 0 ? `${number(hours)} h` : '', minutes > 0 ? `${number(minutes)} min` : '']
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
      'Seules les citations de cet article sont connues pour l’instant. Dans son fichier, vos surlignages et vos notes prendront leur place.',
    openFile: 'Ouvrir son fichier…',
    words: (n) => counted(n, '# mot', '# mots'),
    note: 'Note sur l’article',
    toolbar: 'À propos du titre',
    unmarkable: 'Ne fait pas partie du texte et ne peut pas être surligné',
    reason:
      'Le titre et ce qui l’accompagne ne font pas partie du texte et ne peuvent pas être surlignés. N écrit une note sur l’article.',
  },

  links: {
    placeGone: 'L’endroit où mène ce lien n’est pas dans l’article.',
    noteGone: 'La note à laquelle renvoie ce signe n’est pas dans l’article.',
    articleGone: 'L’article auquel mène ce lien n’est plus dans la bibliothèque.',
    articleDeleted: (title) => `« ${title} », où mène ce lien, est dans la corbeille.`,
    highlightGone: 'Le surlignage auquel mène ce lien n’est pas dans cet article.',
    highlightDeleted: 'Le surlignage auquel mène ce lien a été supprimé.',
    openAlready: 'Cet article est déjà ouvert',
    from: 'Liens entrants',
    more: (n) => counted(n, '# autre', '# autres'),
    newest: (n, all) => `Les ${number(n)} plus récents sur ${number(all)}`,
  },

  views: {
    page: 'Page entière',
    clean: 'Vue épurée',
    onlyPage: 'Uniquement sur la page entière',
    onlyPageWhy: 'Ces passages se trouvent hors de l’article, dans la page qui l’entoure.',
    onlyClean: 'Uniquement dans la vue épurée',
    onlyCleanWhy: 'Sur la page entière, ces mots ne se suivent pas.',
    showOnPage: 'Afficher sur la page entière',
    showInClean: 'Afficher dans la vue épurée',
    notKept: 'La page entière n’est pas dans la bibliothèque. Pour la lire, rouvrez le fichier.',
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
    own: 'Uniquement pour cet article',
    ownAbove: 'Ce qui précède ne vaut que pour cet article.',
    usual: 'Revenir à la typographie habituelle',
    ownNow: 'Cet article a désormais sa propre typographie',
    usualNow: 'Cet article reprend la typographie habituelle',
    nameColours: 'Nommer les couleurs…',
  },
  colours: {
    title: 'Couleurs',
    what: 'Que signifie chacune ? Les noms apparaissent partout où figurent les couleurs.',
    nameOf: (colour) => `Nom de la couleur ${colour}`,
    signs: 'Ajouter un trait sous chaque couleur',
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
      'not-a-picture': 'Ce n’est pas une image affichable',
      'too-large': 'Image trop grande pour être conservée',
      'too-many': 'Image au-delà du nombre conservé par article',
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
    nothing:
      'Rien n’est encore surligné. Sélectionnez des mots, ou appuyez sur → pour aller de phrase en phrase.',
    orphans: 'Introuvables dans ce texte',
    orphansWhy:
      'Le fichier a changé et ces passages n’y sont plus. Leurs mots et leurs notes sont conservés.',
    margin: 'Notes en marge',
    moreHere: (n) => counted(n, '# autre note ici', '# autres notes ici'),
  },

  outline: {
    title: 'Plan',
    none: 'Cet article n’a pas d’intertitres.',
    highlights: (n) => counted(n, '# surlignage', '# surlignages'),
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
    off: 'Aucune règle de lecture',
    line: 'Règle de lecture sur la ligne',
    paragraph: 'Règle de lecture sur le paragraphe',
  },
  undisturbed: {
    on: 'Lecture sans distraction. Échap pour la quitter.',
    off: 'Tout est de retour.',
  },

  marks,
};
