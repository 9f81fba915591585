import { formsOf, number } from '../forms.ts';
import type { Words } from '../words.ts';

const { count } = formsOf<'one' | 'many' | 'other'>('fr');

export const adding: Words['adding'] = {
  files: (n) => count(n, { one: '# fichier', many: '# de fichiers', other: '# fichiers' }),
  progress: {
    name: (from) => `Ajout de ${from}`,
    counting: (from) => `Ajout de ${from} : comptage des fichiers`,
    done: (from, done, total) => `Ajout de ${from} : ${number(done)} sur ${number(total)}`,
    at: (done, file) => `${done} · ${file}`,
    stop: 'Arrêter',
    stopping: 'Arrêt en cours',
  },
  report: {
    nothing: (from) => `Rien de nouveau dans ${from}`,
    added: (n, from) =>
      `${count(n, { one: '# article ajouté', many: '# d’articles ajoutés', other: '# articles ajoutés' })} depuis ${from}`,
    copies: (n) =>
      count(n, { one: '# est une copie', many: '# sont des copies', other: '# sont des copies' }),
    known: (n) => count(n, { one: '# était déjà là', many: '# étaient déjà là', other: '# étaient déjà là' }),
    moved: (n) =>
      count(n, {
        one: '# avait été déplacé',
        many: '# avaient été déplacés',
        other: '# avaient été déplacés',
      }),
    changed: (n) => count(n, { one: '# avait changé', many: '# avaient changé', other: '# avaient changé' }),
    trashed: (n) =>
      count(n, {
        one: '# était dans la corbeille et y est resté',
        many: '# étaient dans la corbeille et y sont restés',
        other: '# étaient dans la corbeille et y sont restés',
      }),
    failed: (n) =>
      count(n, {
        one: '# n’a pas pu être lu',
        many: '# n’ont pas pu être lus',
        other: '# n’ont pas pu être lus',
      }),
    sentence: (parts) => `${parts.join(', ')}.`,
    stopped: 'Arrêté.',
    needs: (n) =>
      count(n, {
        one: '# passage à vérifier.',
        many: '# de passages à vérifier.',
        other: '# passages à vérifier.',
      }),
    passedOver: (parts) => `Laissés de côté : ${parts.join(', ')}.`,
    noArticles: (n) =>
      count(n, {
        one: '# fichier qui n’est pas un article',
        many: '# de fichiers qui ne sont pas des articles',
        other: '# fichiers qui ne sont pas des articles',
      }),
    links: (n) => count(n, { one: '# lien', many: '# de liens', other: '# liens' }),
    notes: (n) =>
      count(n, {
        one: '# fichier de notes ou de données (Fichier → Importer des notes)',
        many: '# de fichiers de notes ou de données (Fichier → Importer des notes)',
        other: '# fichiers de notes ou de données (Fichier → Importer des notes)',
      }),
    more: 'Il y en a plus que ce qui s’ajoute en une fois : ajoutez ses dossiers un par un.',
    all: (sentences) => sentences.join(' '),
    whatFailed: 'Ce qui a échoué',
    look: 'Voir',
  },
  failed: {
    title: (from) => `${from} : fichiers qui n’ont pas pu être lus`,
    more: (n) => count(n, { one: 'Et # autre.', many: 'Et # d’autres.', other: 'Et # autres.' }),
    copy: 'Copier la liste',
    copied: 'Liste copiée',
    again: 'Réessayer',
    line: (file, why) => `${file} : ${why}`,
  },
  unread: {
    name: 'Fichiers qui n’ont pas pu être lus',
    title: (n) =>
      count(n, {
        one: '# fichier des dossiers surveillés n’a pas pu être lu',
        many: '# de fichiers des dossiers surveillés n’ont pas pu être lus',
        other: '# fichiers des dossiers surveillés n’ont pas pu être lus',
      }),
    show: 'Montrer le fichier',
    showNamed: (file) => `Montrer ${file} dans le gestionnaire de fichiers`,
    leave: 'Laisser tel quel',
    leaveNamed: (file) => `Laisser ${file} tel quel`,
    leaveMeans: 'Ne plus en parler tant qu’il ne change pas',
    left: (file) => `${file} est laissé tel quel tant qu’il ne change pas.`,
    fewer: 'En montrer moins',
    all: (n) => `Montrer les ${number(n)}`,
  },
  watched: {
    title: 'Dossiers surveillés',
    watch: 'Surveiller un dossier',
    menu: (folder) => `Menu de ${folder}`,
    again: 'Regarder à nouveau',
    failures: 'Ce qui n’a pas pu être lu…',
    show: 'Montrer dans le gestionnaire de fichiers',
    stop: 'Ne plus surveiller',
    stopped: (folder) => `« ${folder} » n’est plus surveillé. Ses articles restent.`,
    looking: (folder) => `Examen de ${folder}`,
    lookingAtAll: 'Examen des dossiers surveillés',
    away: 'Il est inaccessible pour le moment. Ce qui en vient reste.',
    unread: (n) =>
      count(n, {
        one: '# fichier n’a pas pu être lu.',
        many: '# de fichiers n’ont pas pu être lus.',
        other: '# fichiers n’ont pas pu être lus.',
      }),
    more: 'Il contient plus de fichiers qu’il n’en est surveillé.',
    listDamaged: 'La liste des dossiers surveillés n’a pas pu être lue ; choisissez-les à nouveau.',
    gone: (folder) => `${folder} est introuvable. Le dossier a peut-être été déplacé.`,
    already: (folder) => `${folder} est déjà surveillé.`,
    inside: (folder) => `Il se trouve dans ${folder}, qui est déjà surveillé.`,
    own: 'C’est là que Postil garde sa bibliothèque. Choisissez un autre dossier.',
    tooMany: (n) => `${number(n)} dossiers sont déjà surveillés. Cessez d’abord d’en surveiller un.`,
  },
  chooseFolder: 'Ajouter un dossier d’articles',
  chooseWatched: 'Surveiller un dossier',
  paste: {
    name: 'Texte collé',
    empty: 'Il n’y a pas de texte à coller. Copiez-en d’abord, dans n’importe quel programme.',
    tooLarge: 'Ce qui a été copié est trop grand : Postil lit des textes jusqu’à 32 Mo.',
  },
  errors: {
    broken:
      'La partie de Postil qui ajoute les fichiers s’est arrêtée. Ce qui était déjà entré est là ; réessayez.',
    stopped: 'L’ajout a été arrêté.',
    busy: 'La bibliothèque n’a cessé de changer. Ajoutez les fichiers à nouveau.',
    barred: (file) => `Postil n’a pas le droit de regarder dans ${file}.`,
  },
};
