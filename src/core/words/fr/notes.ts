import { number } from '../forms.ts';
import type { Words } from '../words.ts';
import { counted } from './counted.ts';

export const notes: Words['notes'] = {
  card: {
    doubts: {
      moved: 'Déplacé avec son texte',
      changed: 'Le passage a été modifié',
      uncertain: 'Est-ce le bon endroit ?',
      orphan: 'Introuvable dans ce texte',
    },
    whole: 'Note sur l’article',
    named: (mark, quote) => `${mark} : ${quote}`,
    onWhole: 'Sur l’article',
    write: 'Écrire une note',
    more: 'Tout afficher',
    less: 'Afficher moins',
    created: (time) => `Création : ${time}`,
    changed: (time) => `Modification : ${time}`,
  },
  tools: {
    edit: 'Modifier la note',
    copy: 'Copier',
    copyName: 'Copier la note',
    copied: 'Copié.',
    delete: 'Supprimer',
    deleteNote: 'Supprimer la note',
    deleteBoth: 'Supprimer le surlignage et sa note',
    more: 'Plus',
    moreName: 'Plus pour cette note',
  },
  menu: {
    link: 'Copier le lien',
    citation: 'Copier la citation avec sa référence',
    quote: 'Copier la citation',
    markdown: 'Copier en Markdown',
    versions: 'Versions antérieures',
  },
  copied: {
    quote: 'Citation copiée.',
    citation: 'Citation copiée avec sa référence.',
    markdown: 'Surlignage copié en Markdown.',
    link: 'Lien copié.',
    whole: {
      citation: 'Référence copiée.',
      markdown: 'Note copiée en Markdown.',
      link: 'Lien copié.',
    },
  },

  editor: {
    name: 'Note',
    placeholder: 'Écrire dans la marge',
    field: 'Note, en Markdown',
    saved: 'Enregistré',
    saving: 'Enregistrement',
    failed: 'Non enregistré, nouvel essai',
    retry: 'Réessayer maintenant',
  },
  linking: {
    articles: 'Articles',
    highlights: 'Surlignages',
    hint: (key) => `${key} pour ses surlignages`,
    someArticles: (n, key) =>
      `${counted(n, '# article', '# articles')}, ${key} pour les surlignages de l’un d’eux`,
    someHighlights: (n) => counted(n, '# surlignage', '# surlignages'),
    quoted: (quote) => `« ${quote} »`,
    linked: (words) => `Lien vers ${words}`,
  },
  tags: {
    name: 'Étiquettes',
    field: 'Étiquettes, séparées par des virgules',
    added: (tag) => `Étiquette ajoutée : ${tag}`,
    removed: (tag) => `Étiquette retirée : ${tag}`,
    remove: (tag) => `Retirer l’étiquette ${tag}`,
  },

  filter: {
    name: 'N’afficher que',
    colour: (colour) => `Uniquement : ${colour}`,
    tag: 'Uniquement avec cette étiquette',
    moreTags: (n) => counted(n, '# autre étiquette', '# autres étiquettes'),
    some: (shown, all) => `Affichés : ${number(shown)} sur ${number(all)}`,
    all: 'Tout est affiché',
    showAll: 'Tout afficher',
  },
  trash: {
    title: (n) => `Supprimés (${number(n)})`,
    when: (time) => `Suppression : ${time}`,
    restore: 'Restaurer',
    note: 'Note restaurée',
    highlight: 'Surlignage restauré',
    more: 'Afficher plus',
  },
  versions: {
    title: 'Versions antérieures',
    restore: 'Restaurer ce texte',
    restored: 'Le texte antérieur est de retour.',
    none: 'Rien d’antérieur n’est conservé : ce qui est écrit sans longue pause compte comme une seule version.',
  },
};
