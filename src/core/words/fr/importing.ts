import { number } from '../forms.ts';
import type { Words } from '../words.ts';
import { counted } from './counted.ts';
import { programs } from './importing-programs.ts';

export const importing: Words['importing'] = {
  programs,
  dialog: {
    title: 'Importer des notes',
    articles: 'Articles',
    notes: 'Notes',
    whatToKnow: 'À savoir',
    articlesInFile: 'Articles de ce fichier',
    more: (n) => `et ${counted(n, '# autre', '# autres')}`,
    undoable: 'Rien de ce que vous avez écrit n’est modifié. L’import pourra être annulé en entier.',
    noNews: 'Tout ce qu’il contient est déjà là.',
    cancel: 'Annuler',
    close: 'Fermer',
    import: 'Importer',
  },
  kinds: {
    postil: 'Notes Postil',
    jsonld: 'Annotations web',
    hypothesis: 'Notes Hypothesis',
    readwise: 'Surlignages Readwise',
    kindle: 'Extraits Kindle',
    omnivore: 'Articles et surlignages Omnivore',
    readest: 'Notes Readest',
    zotero: 'Annotations Zotero',
    singlefile: 'Notes SingleFile',
  },
  matched: {
    id: 'Dans votre bibliothèque',
    text: 'Reconnu à son texte',
    url: 'Reconnu à son adresse',
    title: 'Reconnu à son titre et à son auteur',
    new: 'Nouveau',
  },
  states: {
    placed: (n) => `${number(n)} en place`,
    moved: (n) => counted(n, '# déplacée ou modifiée', '# déplacées ou modifiées'),
    uncertain: (n) => counted(n, '# incertaine', '# incertaines'),
    orphaned: (n) => `${number(n)} sans emplacement`,
    waiting: (n) => `${number(n)} en attente du texte`,
    known: (n) => `${number(n)} déjà là`,
  },
  together: (states) => states.join(', '),
  noNotes: 'aucune note',
  articles: (n, fresh) => {
    const all = counted(n, '# article', '# articles');
    if (fresh === 0)
      return n < 2 ? `${all}, dans votre bibliothèque` : `${all}, tous dans votre bibliothèque`;
    if (fresh === n) return n === 1 ? 'un nouvel article' : `${all}, tous nouveaux`;
    return `${all}, dont ${counted(fresh, '# nouveau', '# nouveaux')}`;
  },
  done: (notes, name, needs, waiting) => {
    const some = needs === 0 ? '' : counted(needs, ' # passage à vérifier.', ' # passages à vérifier.');
    const wait = waiting === 0 ? '' : counted(waiting, ' # note attend le fichier de son article.', ' # notes attendent le fichier de leur article.'); // prettier-ignore
    return `${counted(notes, '# note importée', '# notes importées')} depuis ${name}.${some}${wait}`;
  },
  allHere: 'Tout ce qu’il contient était déjà là.',
  look: 'Voir',
  stopped: 'Arrêté. Rien n’a été importé.',
  notImported: (name) => `${name} n’a pas été importé. Pour le faire, rouvrez-le.`,
  progress: {
    reading: 'Lecture des notes',
    importing: (name) => `Import de ${name}`,
    again: 'Rétablissement de l’import',
    back: 'Annulation de l’import',
  },
  turned: { again: 'Rétabli : import de notes', back: 'Annulé : import de notes' },
  turnedInPart: {
    again: 'Rétabli : import de notes. Ce que vous avez modifié depuis est toujours là.',
    back: 'Annulé : import de notes. Ce que vous avez modifié depuis est toujours là.',
  },
  planned: {
    'tied-article': (n) =>
      counted(
        n,
        '# article pourrait correspondre à plusieurs articles de votre bibliothèque ; pour ne rien mélanger, il devient un nouvel article.',
        '# articles pourraient chacun correspondre à plusieurs articles de votre bibliothèque ; pour ne rien mélanger, ils deviennent de nouveaux articles.',
      ),
    'waiting-article': (n) =>
      counted(
        n,
        'Un article n’est pas dans votre bibliothèque. Il est fait de ses citations et attend son texte : ouvrez son fichier, et les notes prendront leur place.',
        '# articles ne sont pas dans votre bibliothèque. Ils sont faits de leurs citations et attendent leur texte : ouvrez leurs fichiers, et les notes prendront leur place.',
      ),
    'changed-on-both-sides': (n) =>
      counted(
        n,
        '# note a été modifiée ici et dans le fichier. La vôtre reste.',
        '# notes ont été modifiées ici et dans le fichier. Les vôtres restent.',
      ),
    'note-cut': (n) =>
      counted(
        n,
        '# note trop longue pour la bibliothèque a été coupée.',
        '# notes trop longues pour la bibliothèque ont été coupées.',
      ),
    'tags-cut': (n) =>
      counted(
        n,
        'Les étiquettes de # annotation étaient trop longues ou trop nombreuses et ont été réduites.',
        'Les étiquettes de # annotations étaient trop longues ou trop nombreuses et ont été réduites.',
      ),
  },
  untitled: 'Sans titre',
  failures: {
    stopped: 'L’import a été arrêté. Rien n’a été modifié.',
    memory: 'Ce fichier demande plus de mémoire que Postil n’en a. Importez-le en plusieurs parties.',
    severalFiles: (name, n, names, more) =>
      `${name} contient ${number(n)} fichiers de notes (${names.join(', ')}${more ? ', …' : ''}). Importez-les un par un.`,
    otherText: (name) => `Le texte de cet export n’est pas celui avec lequel il a été fait : ${name}.`,
    largeArchive: (name) => `${name} dépasse 128 Mo, la taille maximale.`,
    noArchive: (name) => `${name} n’est pas une archive ZIP.`,
    unreadable: (name) => `Impossible de lire ${name}. Avez-vous le droit de le lire ?`,
    tooMuch: (name) =>
      `${name} contient plus que ce qui s’importe en une fois. Importez-le en plusieurs parties.`,
    goneForward: 'Cet import ne peut plus être rétabli. Importez de nouveau son fichier.',
    goneBack: 'Cet import ne peut plus être annulé.',
    notTaken: (field) => `Ce fichier contient quelque chose que la bibliothèque n’accepte pas (${field}).`,
    noNotes: (name) =>
      `${name} ne contient pas de notes que Postil connaisse. Il lit celles d’Hypothesis, Readwise, Kindle, Omnivore, Readest, Zotero et SingleFile, les annotations du W3C et les siennes.`,
    unknownForm: (name) => `${name} ne contient pas de notes sous une forme que Postil connaisse.`,
    nothingLeft: (sentence, reasons) => [sentence, ...reasons].join(' '),
  },
};
