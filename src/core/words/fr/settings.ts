import { formsOf } from '../forms.ts';
import type { Words } from '../words.ts';
import { rows } from './settings-rows.ts';

const { count } = formsOf<'one' | 'many' | 'other'>('fr');

export const settings: Words['settings'] = {
  title: 'Réglages',
  find: 'Chercher un réglage',
  close: 'Fermer (Échap)',
  closeSettings: 'Fermer les réglages',
  groupsOfSettings: 'Groupes de réglages',
  groups: {
    reading: 'Lecture',
    appearance: 'Apparence',
    keys: 'Touches',
    export: 'Notes et export',
    library: 'Bibliothèque',
    aloud: 'Lecture à voix haute',
    safety: 'Sécurité',
  },
  rows,
  whatWasFound: 'Réglages trouvés',
  found: (n) =>
    count(n, { one: '# réglage trouvé', many: '# de réglages trouvés', other: '# réglages trouvés' }),
  noneFound: 'Aucun réglage ne contient ces mots. Essayez avec moins de lettres, ou avec un autre mot.',

  resetGroup: 'Réinitialiser ce groupe',
  groupReset: (group) => `${group} : tout est comme Postil est livré.`,
  nothingToUndo: 'Rien à annuler',
  nothingToRedo: 'Rien à rétablir',
  undone: 'Annulé : un réglage est revenu à ce qu’il était',
  redone: 'Rétabli',

  languageOfSystem: 'Comme le système',
  rulers: { off: 'Aucune', line: 'La ligne', paragraph: 'Le paragraphe' },
  nameOfColour: (colour) => `Nom pour ${colour}`,
  yourOwnTemplates: 'Les vôtres',
  lookAtTemplates: 'Regarder les modèles ou créer le vôtre…',
  notesFolder: {
    show: 'L’afficher',
    choose: 'Choisir un dossier…',
    chooseAnother: 'En choisir un autre…',
    forget: 'L’oublier',
    forgotten: 'Plus aucune note ne va dans ce dossier',
    automatic: 'Le tenir à jour automatiquement, peu après chaque modification',
  },
  watched: {
    show: 'L’afficher',
    showNamed: (folder) => `Afficher ${folder} dans le gestionnaire de fichiers`,
    stop: 'Ne plus surveiller',
    stopNamed: (folder) => `Ne plus surveiller ${folder}`,
    watch: 'Surveiller un dossier…',
  },
  voices: {
    none: 'Cet ordinateur n’a aucune voix qui parle sans le réseau : les articles ne peuvent pas y être lus à voix haute.',
    usual: 'Au choix du système',
    away: (voice) => `${voice} (absente de cet ordinateur pour le moment)`,
  },

  names: {
    language: 'Langue',
    theme: 'Thème',
    lightTheme: 'Thème de jour',
    darkTheme: 'Thème de nuit',
    ownColours: 'Vos propres couleurs',
    face: 'Police',
    textSize: 'Taille du texte',
    measure: 'Longueur des lignes',
    lineHeight: 'Interligne',
    paragraphs: 'Paragraphes',
    justified: 'Lignes justifiées',
    hyphenated: 'Mots coupés',
    sidebar: 'Barre latérale',
    colour: 'Couleur du prochain surlignage',
    colourNames: 'Noms des couleurs',
    signs: 'Un trait avec chaque couleur',
    aloud: 'Lecture à voix haute',
    ruler: 'Règle de lecture',
    finding: 'Chercher dans un article',
    keys: 'Touches',
    exporting: 'Notes et export',
  },
  on: 'oui',
  off: 'non',

  exchange: {
    export: 'Exporter les réglages…',
    import: 'Importer des réglages…',
    exportTitle: 'Exporter les réglages',
    importTitle: 'Importer des réglages',
    fileName: 'Réglages Postil.json',
    files: 'Réglages de Postil',
    allFiles: 'Tous les fichiers',
    written: (file) => `Les réglages sont dans ${file}.`,
    taken: (file) => `Les réglages de ${file} sont appliqués.`,
    notSettings: (file) =>
      `${file} n’est pas un fichier de réglages de Postil. Rien n’a été changé. « Exporter les réglages » crée un tel fichier.`,
    notAFile: (file) => `${file} n’est pas un fichier lisible.`,
    tooLarge: (file) => `${file} est trop gros pour un fichier de réglages. Rien n’a été changé.`,
    unreadable: (file) =>
      `${file} n’a pas pu être lu. Est-il toujours là, et avez-vous le droit de le lire ?`,
    wouldChange: 'Ce que {file} changerait',
    nothing: 'Tout ce que dit ce fichier est déjà ainsi. Il n’y a rien à changer.',
    use: 'Appliquer ces réglages',
    leave: 'Tout laisser tel quel',
    close: 'Fermer',
    leftOut: 'Laissé de côté',
  },
  leftOut: {
    unnamed: (name) => `« ${name} »`,
    part: (setting, part) => `${setting}, « ${part} »`,
    colour: (setting, colour) => `${setting}, ${colour}`,
    keysOf: (action) => `Les touches de « ${action} »`,
    own: (what) => `${what} : propre à la bibliothèque d’où vient le fichier.`,
    unknown: (what) => `${what} : inconnu de cette version de Postil.`,
    bad: (what) => `${what} : valeur impossible.`,
    ofLibrary: {
      openArticle: 'L’article qui était ouvert',
      tabs: 'Les onglets qui étaient ouverts',
      lastExport: 'La destination du dernier export',
      articleTypes: 'Les articles composés à part',
    },
  },

  notices: {
    settings: 'Certains réglages n’ont pas pu être lus ; les réglages habituels les remplacent.',
    folders:
      'Un dossier que vous aviez choisi n’a pas pu être lu. S’il contient des notes, choisissez-le de nouveau.',
    files:
      'L’emplacement des fichiers des articles n’a pas pu être lu ; chacun est de nouveau connu dès qu’il est ouvert.',
    kept: (notice, file) => `${notice} L’ancien fichier a été conservé sous le nom ${file}.`,
  },
};
