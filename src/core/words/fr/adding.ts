import { number } from '../forms.ts';
import type { Words } from '../words.ts';
import { counted } from './counted.ts';

export const adding: Words['adding'] = {
  files: (n) => counted(n, '# fichier', '# fichiers'),
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
    added: (n, from) => `${counted(n, '# article ajouté', '# articles ajoutés')} depuis ${from}`,
    copies: (n) => counted(n, '# est une copie', '# sont des copies'),
    known: (n) => counted(n, '# était déjà là', '# étaient déjà là'),
    moved: (n) => counted(n, '# avait été déplacé', '# avaient été déplacés'),
    changed: (n) => counted(n, '# avait changé', '# avaient changé'),
    trashed: (n) =>
      counted(n, '# était dans la corbeille et y est resté', '# étaient dans la corbeille et y sont restés'),
    failed: (n) => counted(n, '# n’a pas pu être lu', '# n’ont pas pu être lus'),
    sentence: (parts) => `${parts.join(', ')}.`,
    stopped: 'Arrêté.',
    needs: (n) => counted(n, '# passage à vérifier.', '# passages à vérifier.'),
    passedOver: (parts) => `Laissés de côté : ${parts.join(', ')}.`,
    noArticles: (n) =>
      counted(n, '# fichier qui n’est pas un article', '# fichiers qui ne sont pas des articles'),
    links: (n) => counted(n, '# lien', '# liens'),
    notes: (n) =>
      counted(
        n,
        '# fichier de notes ou de données (Fichier → Importer des notes)',
        '# fichiers de notes ou de données (Fichier → Importer des notes)',
      ),
    more: 'Il contient plus que ce qui s’ajoute en une fois : ajoutez ses sous-dossiers un par un.',
    all: (sentences) => sentences.join(' '),
    whatFailed: 'Ce qui a échoué',
    look: 'Voir',
  },
  failed: {
    title: (from) => `${from} : fichiers qui n’ont pas pu être lus`,
    more: (n) => counted(n, 'Et # autre.', 'Et # autres.'),
    copy: 'Copier la liste',
    copied: 'Liste copiée',
    again: 'Réessayer',
    line: (file, why) => `${file} : ${why}`,
  },
  unread: {
    name: 'Fichiers qui n’ont pas pu être lus',
    title: (n) =>
      counted(
        n,
        '# fichier des dossiers surveillés n’a pas pu être lu',
        '# fichiers des dossiers surveillés n’ont pas pu être lus',
      ),
    show: 'Afficher le fichier',
    showNamed: (file) => `Afficher ${file} dans le gestionnaire de fichiers`,
    leave: 'Laisser tel quel',
    leaveNamed: (file) => `Laisser ${file} tel quel`,
    leaveMeans: 'Ne plus en parler tant qu’il ne change pas',
    left: (file) => `${file} est laissé tel quel tant qu’il ne change pas.`,
    fewer: 'En afficher moins',
    all: (n) => `Afficher les ${number(n)}`,
  },
  watched: {
    title: 'Dossiers surveillés',
    watch: 'Surveiller un dossier',
    menu: (folder) => `Menu de ${folder}`,
    again: 'Réexaminer',
    failures: 'Ce qui n’a pas pu être lu…',
    show: 'Afficher dans le gestionnaire de fichiers',
    stop: 'Ne plus surveiller',
    stopped: (folder) => `« ${folder} » n’est plus surveillé. Ses articles restent.`,
    looking: (folder) => `Examen de ${folder}`,
    lookingAtAll: 'Examen des dossiers surveillés',
    away: 'Il est inaccessible pour l’instant. Ce qui en est venu reste.',
    unread: (n) => counted(n, '# fichier n’a pas pu être lu.', '# fichiers n’ont pas pu être lus.'),
    more: 'Il contient trop de fichiers : tous ne sont pas surveillés.',
    listDamaged: 'La liste des dossiers surveillés n’a pas pu être lue ; choisissez-les de nouveau.',
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
    tooLarge: 'Ce qui a été copié est trop volumineux : Postil lit des textes de 32 Mo au plus.',
  },
  errors: {
    broken:
      'La partie de Postil qui ajoute les fichiers s’est arrêtée. Ce qui était déjà ajouté est conservé ; réessayez.',
    stopped: 'L’ajout a été arrêté.',
    busy: 'La bibliothèque n’a cessé de changer. Ajoutez de nouveau les fichiers.',
    barred: (file) => `Postil n’a pas accès à ${file}.`,
  },
};
