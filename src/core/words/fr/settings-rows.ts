import type { Words } from '../words.ts';

export const rows: Words['settings']['rows'] = {
  language: {
    words: 'Langue',
    more: 'Ce que dit Postil lui-même. Les articles gardent la leur.',
    also: 'traduction interface français english anglais deutsch allemand español espagnol 中文 chinois العربية arabe',
  },
  face: {
    words: 'Police',
    also: 'caractères lettres fonte empattements dyslexie malvoyants literata atkinson',
  },
  textSize: { words: 'Taille du texte', also: 'police plus grand petit agrandir réduire zoom' },
  measure: { words: 'Longueur des lignes', also: 'largeur colonne mesure signes caractères étroit large' },
  lineHeight: { words: 'Interligne', also: 'hauteur lignes espacement espace' },
  paragraphs: {
    words: 'Paragraphes et lignes',
    also: 'retrait alinéa espacé justifier justifié césure couper mots aligner drapeau',
  },
  ruler: {
    words: 'Règle de lecture',
    more: 'Garde en vue la ligne ou le paragraphe que vous lisez et estompe le reste.',
    also: 'guide ligne masque concentration attention',
  },
  finding: {
    words: 'Rechercher dans un article',
    more: 'Les mêmes options se trouvent dans la barre de recherche.',
    also: 'chercher recherche trouver casse majuscules mots entiers accents expression régulière regex',
  },
  theme: {
    words: 'Thème',
    also: 'couleurs sombre clair sépia mode nuit noir contraste système propres papier encre accent fond',
  },
  sidebar: { words: 'Afficher la barre latérale', also: 'panneau gauche navigation masquer' },
  colour: {
    words: 'Couleur du prochain surlignage',
    more: 'La dernière utilisée, tant que vous n’en choisissez pas une autre.',
    also: 'surligneur marqueur défaut',
  },
  colourNames: {
    words: 'Noms des couleurs',
    more: 'Que signifie chacune ? Les noms apparaissent partout où figurent les couleurs.',
    also: 'surlignage libellés catégories sens signification jaune vert bleu rose violet',
  },
  signs: {
    words: 'Ajouter un trait sous chaque couleur',
    more: 'Un trait propre à chaque couleur permet de la reconnaître sans voir les couleurs.',
    also: 'daltonien daltonisme motif soulignement signe accessibilité',
  },
  template: {
    words: 'Modèle',
    more: 'La façon d’écrire les notes en Markdown.',
    also: 'obsidian logseq markdown liquid format gabarit',
  },
  headings: { words: 'Les intertitres de l’article comme sections', also: 'markdown plan chapitres titres' },
  times: { words: 'La date de chaque surlignage', also: 'quand heure horodatage markdown' },
  links: { words: 'Un lien vers chaque passage', also: 'postil adresse url retour markdown' },
  properties: {
    words: 'Propriétés',
    also: 'front matter yaml métadonnées titre auteur étiquettes clés',
  },
  notesFolder: {
    words: 'Dossier des notes',
    more: 'Un fichier Markdown par article, fusionné avec ce que vous y écrivez.',
    also: 'obsidian coffre vivant markdown automatique à jour synchroniser',
  },
  importNotes: {
    words: 'Notes d’ailleurs',
    also: 'importer kindle readwise hypothesis zotero omnivore',
    leads: 'Importer des notes…',
  },
  watched: {
    words: 'Dossiers surveillés',
    more: 'Leurs nouveaux fichiers entrent d’eux-mêmes dans la bibliothèque.',
    also: 'surveiller dossier automatique ajouter répertoire synchroniser',
  },
  addFolder: {
    words: 'Un dossier, une seule fois',
    also: 'ajouter fichiers importer articles répertoire',
    leads: 'Ajouter un dossier…',
  },
  rate: { words: 'Vitesse', also: 'débit voix lecture haute plus vite lent parole' },
  voices: { words: 'Voix', also: 'parole langue lecture haute synthèse vocale tts' },
  backUp: {
    words: 'Sauvegarde',
    more: 'Tout dans un seul fichier : articles, notes, images, réglages.',
    also: 'sauvegarder copie enregistrer zip archive',
    leads: 'Sauvegarder…',
  },
  restore: {
    words: 'Restaurer une sauvegarde',
    also: 'remettre récupérer zip',
    leads: 'Restaurer…',
  },
  second: {
    words: 'Second dossier et état de la bibliothèque',
    more: 'Copies sur un autre disque, instantanés, réparations, réseau, journal d’erreurs.',
    also: 'santé sauvegarde copies récupération trafic log version vie privée confidentialité',
    leads: 'État de la bibliothèque…',
  },
  exchange: {
    words: 'Tous les réglages dans un fichier',
    more: 'Pour les emporter sur un autre ordinateur ou y revenir plus tard. Ce qu’un import changerait est d’abord affiché.',
    also: 'exporter importer réglages json transférer déplacer ordinateur partager',
  },
  updates: {
    words: 'Rechercher les mises à jour',
    more: 'Savoir si un Postil plus récent est disponible. Personne n’est interrogé sans votre accord.',
    also: 'actualiser nouvelle version récente internet',
  },
};
