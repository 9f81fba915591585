import { number } from '../forms.ts';
import type { Words } from '../words.ts';
import { problems } from './templates-problems.ts';
import { said } from './templates-said.ts';
import { sample } from './templates-sample.ts';

export const templates: Words['templates'] = {
  title: 'Modèles',
  shipped: { plain: 'Citations simples', zotero: 'Comme Zotero', quotes: 'Citations sur une ligne' },
  list: {
    shipped: 'Fournis avec Postil',
    own: 'Les vôtres',
    used: 'utilisé',
    bringBack: 'Annuler la suppression',
  },
  editor: {
    name: 'Nom du modèle',
    readOnly: 'Ce modèle est fourni avec Postil. Faites-en une copie pour le modifier.',
    use: 'Utiliser',
    copy: 'Faire une copie',
    delete: 'Supprimer',
    deleteThis: 'Supprimer ce modèle',
    fields: {
      article: { label: 'Début du fichier', hint: 'le titre et ce que vous voulez au-dessus' },
      highlight: { label: 'Chaque surlignage', hint: 'citation, note, étiquettes' },
      fileName: { label: 'Nom du fichier', hint: 'sans .md' },
    },
    values: 'Ce qu’un modèle peut dire',
    caret: 'Placez le curseur où vous voulez ; un clic ici y insère une valeur.',
    problem: '{place} : {problem}',
    place: (line, column) => `Ligne ${number(line)}, colonne ${number(column)}`,
  },
  preview: {
    region: 'Ce qu’il produit',
    of: 'Ce qu’il fait de « {title} »',
    ofSample: 'Ce qu’il fait de « {title} », un article inventé',
    label: 'Aperçu',
    stale: 'Aperçu d’avant l’erreur',
  },
  told: {
    used: (name) => `Les notes seront désormais écrites avec « ${name} ».`,
    full: (most) => `Vous pouvez avoir ${number(most)} modèles au plus. Supprimez-en d’abord un.`,
    copied: (name) => `« ${name} » est à vous : vous pouvez le modifier.`,
    deleted: (name) => `« ${name} » est supprimé.`,
    back: (name) => `« ${name} » est de retour.`,
  },
  copyEnding: (copy) => (copy === 1 ? ' (copie)' : ` (copie ${number(copy)})`),
  said,
  sample,
  problems,
};
