import type { Words } from '../words.ts';

export const saving: Words['saving'] = {
  fileTypes: {
    pdf: 'PDF',
    markdown: 'Markdown',
    'article-markdown': 'Markdown',
    html: 'Page web',
    jsonld: 'JSON-LD',
    json: 'JSON',
    csv: 'Tableau (CSV)',
  },
  allFiles: 'Tous les fichiers',
  notesFolder: { title: 'Choisir le dossier de vos notes', button: 'Garder les notes ici' },
  folder: { title: 'Exporter dans un dossier', button: 'Exporter ici' },
  file: { title: 'Exporter' },
  chooseFirst: 'Choisissez d’abord un dossier pour vos notes.',
  oneFile: 'Un fichier contient un seul article. Choisissez un dossier pour plusieurs.',
  busy: 'Un export de notes est déjà en cours. Réessayez quand il sera terminé.',
  notBegun: 'L’export a été arrêté avant de commencer.',
  ended: 'L’export a été arrêté.',
  noAnswer: 'L’export s’est terminé sans réponse.',
  unforeseen: 'Une erreur imprévue est survenue : ce fichier n’a pas été écrit.',
  library: {
    gone: 'Cet article n’est plus dans la bibliothèque.',
    noText: (title) =>
      `Le texte de « ${title} » est absent de la bibliothèque. Importez de nouveau son fichier.`,
  },
  target: {
    missing: (folder) =>
      `Le dossier « ${folder} » est introuvable : rien n’a été écrit. S’il est sur un autre disque, branchez-le ; s’il a été déplacé, choisissez-le de nouveau.`,
    noFolder: (file) => `« ${file} » est un fichier, et il faut un dossier.`,
    gone: (folder) => `Le dossier « ${folder} » n’est plus là.`,
    tooMany: (folder) =>
      `« ${folder} » contient trop de Markdown pour y chercher tous les fichiers renommés ou déplacés. Les notes d’un fichier qui n’a pas été retrouvé sont dans un nouveau fichier.`,
  },
  leftAlone: {
    noFile: (file) => `${file} n’est pas un fichier et a été laissé intact.`,
    tooLarge: (file) => `${file} dépasse 64 Mo et a été laissé intact.`,
    notText: (file) => `${file} n’est pas du texte en UTF-8 et a été laissé intact.`,
    outside: (file) => `${file} n’est pas dans le dossier et a été laissé intact.`,
    link: (file) => `${file} est un lien qui mène hors du dossier, ou nulle part, et a été laissé intact.`,
    busy: (file) => `${file} est sans cesse réécrit par un autre programme et a été laissé intact.`,
    writtenMeanwhile: (file) =>
      `${file} a été écrit entre-temps par un autre programme et a été laissé intact.`,
  },
  difference: {
    allOfIt: (file) => `${file} deviendrait un tout autre fichier.`,
    tooMuch: 'Ce qui changerait ici est trop long pour être affiché avec le reste.',
  },
  paper: {
    onlyHere: 'Un PDF se fait dans la fenêtre.',
    onlyInWindow: 'Un PDF se fait dans la fenêtre : exportez-le depuis la fenêtre.',
    notLaidOut: 'Les pages n’ont pas pu être mises en forme pour le papier. Réessayez.',
    notPrinted:
      'Le système n’a pas imprimé. Y a-t-il une imprimante ? En PDF, l’article peut aussi être imprimé ailleurs.',
  },
  links: {
    nowhere: 'Ce lien ne mène à aucun article. Rien n’a été ouvert.',
    notWeb: 'Ce lien ne mène pas à une page web : Postil ne l’ouvre pas.',
    question: 'Ouvrir cette adresse dans votre navigateur ?',
    open: 'Ouvrir dans le navigateur',
    copy: 'Copier l’adresse',
    cancel: 'Annuler',
  },
};
