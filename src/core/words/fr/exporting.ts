import { number } from '../forms.ts';
import type { Words } from '../words.ts';
import { counted } from './counted.ts';
import { report } from './exporting-report.ts';

const annotations = (n: number): string => counted(n, '# surlignage ou note', '# surlignages et notes');
const articlesOf = (n: number): string => counted(n, '# article', '# articles');

export const exporting: Words['exporting'] = {
  title: 'Exporter',
  forms: {
    markdown: {
      name: 'Notes en Markdown',
      good: 'Citations et notes, un fichier par article, pour Obsidian, Logseq ou tout éditeur. Ce que vous écrivez dans le fichier y reste à l’export suivant.',
    },
    'article-markdown': {
      name: 'Article entier en Markdown',
      good: 'Le texte lui-même, avec vos surlignages, et vos notes en bas de page.',
    },
    html: {
      name: 'Page web',
      good: 'Un seul fichier que tout navigateur affiche, avec les surlignages et les notes en marge. Postil le rouvre avec toutes les notes.',
    },
    pdf: {
      name: 'PDF',
      good: 'L’article avec ses notes, à envoyer ou à imprimer. Il ne peut pas être réimporté.',
    },
    csv: {
      name: 'Tableau (CSV)',
      good: 'Une ligne par surlignage, pour les tableurs et les bases de données.',
    },
    json: {
      name: 'Fichier Postil (JSON)',
      good: 'Tout, sans rien omettre : pour transférer des articles et leurs notes dans un autre Postil.',
    },
    jsonld: {
      name: 'Annotations web (JSON-LD)',
      good: 'Le standard ouvert du W3C, pour d’autres programmes qui lisent des annotations.',
    },
  },
  what: {
    label: 'Contenu',
    thisArticle: 'Cet article',
    articles: articlesOf,
    highlights: (n) => counted(n, '# surlignage', '# surlignages'),
    all: 'Tous les articles',
  },
  as: 'Format',
  to: {
    label: 'Destination',
    file: { name: 'Un fichier', good: 'Vous décidez de son emplacement et de son nom.' },
    folder: { name: 'Un dossier', good: 'Un fichier par article, dans un dossier de votre choix.' },
    notes: {
      name: 'Le dossier des notes',
      good: 'Un fichier par article, toujours le même, fusionné avec ce que vous y avez écrit.',
    },
    notesIn: (folder) => `Dossier des notes : ${folder}`,
  },
  folder: {
    automatic: 'Mettre à jour automatiquement, peu après chaque modification',
    show: 'Afficher',
    another: 'En choisir un autre…',
    forget: 'Oublier',
    chosen: (folder) => `Les notes seront désormais dans « ${folder} ». Rien n’y est encore écrit.`,
    forgotten: (folder) => `Plus rien n’ira dans « ${folder} ». Les fichiers présents y restent.`,
  },
  filters: {
    title: 'Une partie seulement',
    some: (n, of) => `${number(n)} sur ${number(of)}`,
    colours: 'Couleurs',
    tags: 'Étiquettes',
    moreTags: (n) => counted(n, '# autre étiquette', '# autres étiquettes'),
    states: 'Leur place dans le texte actuel',
    state: {
      certain: 'Certaine',
      edited: 'Passage modifié',
      uncertain: 'Incertaine',
      lost: 'Introuvable',
    },
    from: 'Écrits à partir du {day}',
    until: 'jusqu’au {day}',
    everything: 'Tout inclure',
  },
  writing: {
    title: 'Façon d’écrire',
    template: 'Modèle',
    ownTemplates: 'Les vôtres',
    templates: 'Voir les modèles ou créer les vôtres…',
    headings: 'Les intertitres de l’article comme sections',
    times: 'La date de chaque surlignage',
    links: 'Un lien vers chaque passage',
  },
  properties: {
    title: 'En tête de chaque fichier',
    from: {
      title: 'Titre',
      author: 'Signature',
      published: 'Date de publication',
      site: 'Site',
      source: 'Adresse web',
      file: 'Nom du fichier',
      language: 'Langue',
      tags: 'Étiquettes des surlignages',
      colours: 'Couleurs utilisées',
      highlights: 'Nombre de surlignages',
      updated: 'Jour de la dernière modification',
      id: 'Identifiant dans Postil',
      link: 'Lien vers Postil',
    },
    key: (property) => `Nom de la propriété « ${property} »`,
    up: 'Monter',
    upOf: (property) => `Monter « ${property} »`,
    down: 'Descendre',
    downOf: (property) => `Descendre « ${property} »`,
    moved: (property, place, of) => `${property} : ${number(place)} sur ${number(of)}`,
  },
  preview: {
    region: 'Ce qu’un fichier contiendra',
    none: 'Il n’y a pas d’aperçu : c’est la page telle que vous la lisez, avec ses notes.',
    example: 'Par exemple « {title} »',
    one: 'Voici ce que le fichier contiendra',
    label: 'Aperçu',
  },
  going: {
    none: 'Rien n’est encore surligné ici : un fichier ne contiendrait que la description de l’article.',
    noneInThese: 'Rien n’est encore surligné dans ces articles.',
    noneFits: 'Aucun surlignage ne correspond à ces choix.',
    some: ({ passing, all, articles, of }) => {
      const what = passing === all ? annotations(all) : `${number(passing)} des ${annotations(all)}`;
      if (of === 1) return `À exporter : ${what}.`;
      const where = articles === of ? articlesOf(of) : `${number(articles)} des ${articlesOf(of)}`;
      return `À exporter : ${what} dans ${where}.`;
    },
  },
  acts: {
    cancel: 'Annuler',
    back: 'Retour',
    done: 'Terminé',
    showInFolder: 'Afficher dans le dossier',
    now: 'Exporter maintenant',
    copy: 'Copier en Markdown',
    chooseNotesFolder: 'Choisir le dossier des notes…',
    dryRun: 'Voir ce qui changerait',
    saveAs: 'Enregistrer sous…',
    chooseFolder: 'Choisir un dossier…',
    toNotes: (folder) => `Exporter vers « ${folder} »`,
  },
  told: {
    comparing: 'Comparaison en cours',
    exporting: 'Export en cours',
    nothing: 'Rien n’a été exporté.',
    notesIn: (file) => `Les notes sont dans ${file}.`,
    written: (file) => `${file} a été écrit.`,
    copied: 'Les notes sont dans le presse-papiers en Markdown.',
    nothingToCopy: 'Rien n’est encore surligné dans cet article : rien n’a été copié.',
  },
  automatic: {
    conflict: (title, file) =>
      `Vous avez modifié une note de « ${title} » à la fois ici et dans ${file}. Le fichier contient les deux ; gardez-y ce que vous voulez.`,
    failed: (why) => `Vos notes n’ont pas été écrites dans le dossier des notes. ${why}`,
    again: 'Réessayer maintenant',
  },
  report,
  json: {
    notJson: 'Ce n’est pas un export de Postil lisible : ce n’est pas du JSON.',
    tooDeep: 'Ce n’est pas un export de Postil lisible : il est imbriqué trop profondément.',
    noObject: 'Ce n’est pas un export de Postil lisible : ce n’est pas un objet de ce genre.',
    wrong: (field) =>
      `Ce n’est pas un export de Postil lisible : « ${field} » n’est pas tel qu’il devrait être.`,
    newer: 'Cet export vient d’une version plus récente de Postil. Importez-le avec cette version.',
  },
};
