import { number } from '../forms.ts';
import type { Words } from '../words.ts';
import { counted } from './counted.ts';

export const programs: Words['importing']['programs'] = {
  empty: (whose) => `Ce fichier ${whose} est vide.`,
  notWhole: (whose) =>
    `Ce fichier ${whose} n’est pas du JSON complet et ne peut pas être lu. Exportez-le de nouveau.`,
  tooDeep: (whose) => `Ce fichier est imbriqué plus profondément qu’aucun fichier ${whose}.`,
  tooLarge: (whose) =>
    `Ce fichier ${whose} est plus volumineux que ce que Postil lit en une fois. Exportez-le en plusieurs parties.`,
  tooMany: (n) => `Ce fichier contient plus de notes que Postil n’en lit en une fois (${number(n)}).`,
  cutOff: (n) =>
    counted(
      n,
      'Une note ou citation était plus longue que ce que Postil conserve et a été coupée.',
      '# notes ou citations étaient plus longues que ce que Postil conserve et ont été coupées.',
    ),
  authors: 'Les notes de ce fichier sont de plusieurs personnes. Chacune indique son auteur à la fin.',
  duplicates: (n) =>
    counted(
      n,
      'Une entrée figure plusieurs fois dans le fichier et n’a été prise qu’une fois.',
      '# entrées figurent plusieurs fois dans le fichier et n’ont été prises qu’une fois.',
    ),
  unreadable: (n) =>
    counted(
      n,
      'Une entrée était incompréhensible et a été laissée de côté.',
      '# entrées étaient incompréhensibles et ont été laissées de côté.',
    ),
  bookmarks: (n) =>
    counted(
      n,
      'Un signet a été laissé de côté : il marque une page et non des mots.',
      '# signets ont été laissés de côté : ils marquent une page et non des mots.',
    ),
  wordless: (n) =>
    counted(
      n,
      'Une entrée sans mots a été laissée de côté.',
      '# entrées sans mots ont été laissées de côté.',
    ),
  nothingKept: (n) =>
    counted(
      n,
      'Une annotation n’a ni mots surlignés, ni note, ni étiquettes, et a été laissée de côté.',
      '# annotations n’ont ni mots surlignés, ni note, ni étiquettes, et ont été laissées de côté.',
    ),
  noWords: (n) =>
    counted(
      n,
      'Une note ne dit pas sur quels mots elle porte ; elle est conservée comme note sur tout l’article.',
      '# notes ne disent pas sur quels mots elles portent ; elles sont conservées comme notes sur tout l’article.',
    ),
  severalTargets: (n) =>
    counted(
      n,
      'Une annotation porte sur plusieurs passages ; le premier a été pris.',
      '# annotations portent sur plusieurs passages ; le premier de chacune a été pris.',
    ),
  hypothesis: {
    none: 'Ce fichier Hypothesis ne contient pas d’annotations.',
    lostReplies: (n) =>
      counted(
        n,
        'Une réponse porte sur une annotation qui n’est pas dans ce fichier ; elle est conservée comme note sur l’article.',
        '# réponses portent sur des annotations qui ne sont pas dans ce fichier ; elles sont conservées comme notes sur l’article.',
      ),
    noAnnotation: (n) =>
      counted(
        n,
        'Une entrée n’est pas une annotation et a été laissée de côté.',
        '# entrées ne sont pas des annotations et ont été laissées de côté.',
      ),
    somebody: 'Quelqu’un',
  },
  jsonld: {
    none: 'Ce fichier ne contient pas d’annotations que Postil puisse lire.',
    elsewhere:
      'Certaines annotations de ce fichier n’y sont que nommées et se trouvent sur un serveur. Postil ne va pas les chercher.',
    bodies: (n) =>
      counted(
        n,
        'Un contenu n’a ni mots ni adresse, ou n’est qu’un choix parmi d’autres, et a été laissé de côté.',
        '# contenus n’ont ni mots ni adresse, ou ne sont que des choix parmi d’autres, et ont été laissés de côté.',
      ),
  },
  kindle: {
    none: 'Ce fichier Kindle ne contient ni surlignages ni notes.',
    undated: (n) =>
      counted(
        n,
        'Une entrée a une date illisible et reste sans date.',
        '# entrées ont une date illisible et restent sans date.',
      ),
    limit: (n) =>
      counted(
        n,
        'Un surlignage est incomplet : son éditeur ne permet pas à Kindle d’en donner tous les mots.',
        '# surlignages sont incomplets : leurs éditeurs ne permettent pas à Kindle d’en donner tous les mots.',
      ),
    reworked: (n) =>
      counted(
        n,
        'Un surlignage allongé ou raccourci par la suite a été laissé de côté ; le plus récent a été pris.',
        '# surlignages allongés ou raccourcis par la suite ont été laissés de côté ; les plus récents ont été pris.',
      ),
    edited: (n) =>
      counted(
        n,
        'Une note modifiée par la suite a été laissée de côté ; la plus récente a été prise.',
        '# notes modifiées par la suite ont été laissées de côté ; les plus récentes ont été prises.',
      ),
    loose: (n) =>
      counted(
        n,
        'Une note se trouve là où rien n’est surligné et est devenue une note sur tout le livre.',
        '# notes se trouvent là où rien n’est surligné et sont devenues des notes sur tout le livre.',
      ),
    missing: (n, places) => {
      const what = counted(n, 'd’un surlignage', 'de # surlignages');
      const where =
        places.length === 0
          ? ''
          : ` ${n < 2 ? 'Il se trouvait' : 'Ils se trouvaient'} ici : ${places.join(', ')}.`;
      return `Kindle n’a pas conservé les mots ${what} : la limite de l’éditeur était atteinte.${where}`;
    },
    page: (place) => `page ${place}`,
    location: (place) => `emplacement ${place}`,
  },
  living: {
    whose: 'Markdown vivant',
    none: 'Ce fichier Markdown ne contient pas de notes de Postil.',
    notReadBack: (n) =>
      counted(
        n,
        'Une note n’a pas été reprise du fichier : son modèle l’écrit d’une façon qui ne se relit pas. Modifiez-la dans Postil.',
        '# notes n’ont pas été reprises du fichier : leur modèle les écrit d’une façon qui ne se relit pas. Modifiez-les dans Postil.',
      ),
    editedTwice: (n) =>
      counted(
        n,
        'Une note a été modifiée dans le fichier et dans Postil : elle contient maintenant les deux textes.',
        '# notes ont été modifiées dans le fichier et dans Postil : elles contiennent maintenant les deux textes.',
      ),
  },
  omnivore: {
    noFolder:
      'Il n’y a pas de surlignages ici. Choisissez le dossier entier ou l’archive qu’a exportés Omnivore, avec son dossier « highlights ».',
    none: 'Cet export Omnivore ne contient pas de surlignages.',
    withoutHighlights: (n) =>
      counted(
        n,
        'Un article sans surlignages a été laissé de côté ; ouvrez son fichier du dossier « content » pour le lire.',
        '# articles sans surlignages ont été laissés de côté ; ouvrez leurs fichiers du dossier « content » pour les lire.',
      ),
    notListed: (n) =>
      counted(
        n,
        'Les surlignages d’un article sont dans l’export, mais pas son titre ni son adresse.',
        'Les surlignages de # articles sont dans l’export, mais pas leurs titres ni leurs adresses.',
      ),
    notList: (path) => `${path} n’est pas la liste d’articles qu’exporte Omnivore.`,
    quotesInNotes: (n) =>
      counted(
        n,
        'Une citation sous une note n’est pas dans son article et a été laissée dans la note.',
        '# citations sous des notes ne sont pas dans leurs articles et ont été laissées dans les notes.',
      ),
    noText: (n) =>
      counted(
        n,
        'Le texte d’un article n’a pas pu être lu ; il n’en reste que les citations.',
        'Les textes de # articles n’ont pas pu être lus ; il n’en reste que les citations.',
      ),
  },
  readest: {
    none: 'Ce fichier Readest ne contient ni surlignages ni notes.',
    noneInFolder: 'Ce dossier Readest ne contient ni surlignages ni notes.',
    notWritten: 'Ce n’est pas un fichier de notes tel que Readest en écrit.',
    noTitle: (n) =>
      counted(
        n,
        'Le fichier ne dit pas à quel livre il appartient.',
        '# fichiers ne disent pas à quels livres ils appartiennent.',
      ),
    deleted: (n) =>
      counted(
        n,
        'Une note a été laissée de côté : elle a été supprimée dans Readest.',
        '# notes ont été laissées de côté : elles ont été supprimées dans Readest.',
      ),
  },
  readwise: {
    none: 'Ce fichier Readwise ne contient pas de surlignages.',
    noColumns:
      'Ce tableau n’a pas de colonnes « Highlight » et « Book Title » ; ce n’est donc pas un export Readwise.',
    brokenQuotes: 'Un guillemet de ce tableau n’est jamais fermé ; ce qui suit est peut-être mal lu.',
    locations:
      'Les numéros de page et d’emplacement sont ceux d’une autre édition et ne sont pas conservés ; les passages se retrouvent à leurs mots.',
  },
  zotero: {
    none: 'Ce fichier Zotero ne contient pas d’annotations. Demandez tous les éléments à l’API web de Zotero, ou exportez avec les pièces jointes et les annotations.',
    notList: 'Ce n’est pas une liste d’éléments telle que Zotero en écrit.',
    notes: (n) =>
      counted(
        n,
        'Une note propre à Zotero, qui n’appartient à aucun passage, a été laissée de côté.',
        '# notes propres à Zotero, qui n’appartiennent à aucun passage, ont été laissées de côté.',
      ),
    noWork: (n) =>
      counted(
        n,
        'L’ouvrage auquel appartiennent des annotations n’est pas dans le fichier ; son titre et son adresse ne sont pas connus.',
        '# ouvrages auxquels appartiennent des annotations ne sont pas dans le fichier ; leurs titres et leurs adresses ne sont pas connus.',
      ),
    deleted: (n) =>
      counted(
        n,
        'Une annotation a été laissée de côté : elle est dans la corbeille de Zotero.',
        '# annotations ont été laissées de côté : elles sont dans la corbeille de Zotero.',
      ),
    wordless: (n) =>
      counted(
        n,
        'Une annotation sans mots, un dessin ou une zone, a été laissée de côté.',
        '# annotations sans mots, des dessins ou des zones, ont été laissées de côté.',
      ),
    noQuote: (n) =>
      counted(
        n,
        'Une note se trouve à un endroit d’une page et ne marque aucun mot ; elle est devenue une note sur tout l’article.',
        '# notes se trouvent à des endroits de pages et ne marquent aucun mot ; elles sont devenues des notes sur tout l’article.',
      ),
  },
  singlefile: {
    none: (name) => `${name} ne contient pas de notes SingleFile.`,
    emptyNotes: (n) =>
      counted(n, 'Une note vide a été laissée de côté.', '# notes vides ont été laissées de côté.'),
    onPart: (n) =>
      counted(
        n,
        'Une note porte sur toute une partie de la page et est devenue une note sur l’article.',
        '# notes portent sur des parties entières de la page et sont devenues des notes sur l’article.',
      ),
  },
  portable: {
    none: (name) => `${name} n’est pas un article écrit par Postil.`,
    newer: 'Cet article a été écrit par une version plus récente de Postil.',
    malformed: (reason) => `Les notes de ce fichier ne sont pas telles que Postil les a écrites : ${reason}.`,
    reasons: {
      text: 'le texte de l’article n’est pas celui de ses blocs',
      pageText: 'le texte de la page entière n’est pas celui de ses blocs',
      shared: 'la page entière n’a pas en commun avec l’article ce qu’elle annonce',
      tooDeep: 'elles sont imbriquées trop profondément',
      cutOff: 'leurs données sont tronquées ou modifiées',
      field: (path) => `« ${path} » n’est pas tel qu’il devrait être`,
      otherText: 'elles appartiennent à un autre texte',
    },
    readAsPage: (why) =>
      `${why} Le fichier a été lu comme une page ordinaire, et aucune note n’en a été reprise.`,
    pictures: (n) =>
      counted(
        n,
        'Une image de ce fichier n’est pas celle avec laquelle il a été écrit et a été laissée de côté.',
        '# images de ce fichier ne sont pas celles avec lesquelles il a été écrit et ont été laissées de côté.',
      ),
  },
};
