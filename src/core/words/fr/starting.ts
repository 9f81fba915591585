import type { Words } from '../words.ts';
import { counted } from './counted.ts';

const annotationsOf = (n: number) => counted(n, '# annotation', '# annotations');
const articlesOf = (n: number) => counted(n, '# article', '# articles');

export const starting: Words['starting'] = {
  refused: 'Postil ne peut pas démarrer',
  notOpened: 'La bibliothèque n’a pas pu être ouverte',
  nothingChanged: 'Rien n’a été modifié. Fermez Postil, remédiez à ce qui est indiqué, puis relancez-le.',
  readingIn: 'Lecture de la bibliothèque',
  databaseFull:
    'Postil ne peut pas ouvrir sa base de données, comme il arrive quand le disque est plein. Vos notes sont en sécurité. Faites un peu de place : Postil continue dès qu’il le peut.',
  recovered: {
    backup: (annotations, articles, kept) =>
      `La sauvegarde est restaurée : ${annotationsOf(annotations)} dans ${articlesOf(articles)}.${kept === null ? '' : ` Ce qu’il y avait avant a été conservé sous ${kept}.`}`,
    journal: (annotations, articles, kept) => {
      const done =
        annotations === 0
          ? `Lu dans le journal : ${articlesOf(articles)}.`
          : `Restauré à partir du journal : ${annotationsOf(annotations)} dans ${articlesOf(articles)}.`;
      return kept === null
        ? done
        : `${done} Ce que contenait la base de données a été conservé dans ${kept}.`;
    },
    pageAsItWas: 'La page s’est arrêtée de façon inattendue et a été rechargée. Vous êtes là où vous étiez.',
    pageAtLibrary:
      'La page s’est arrêtée de façon inattendue et a été rechargée. La bibliothèque s’affiche à la place de ce qui était ouvert.',
  },
  firstNotes: {
    marking:
      'Une note s’affiche à côté de sa ligne. Sélectionnez des mots pour les surligner ; appuyez sur **N** pour répondre en marge. Cette note est à vous : modifiez-la ou supprimez-la.',
    keys: 'Pas besoin de souris : **→** va de phrase en phrase, **1**–**5** en surligne une, et **?** donne tous les raccourcis. **F9** ne laisse que le texte, et *Aa* dans la barre règle les caractères.\n\nTout reste sur cet ordinateur. *Exporter* emporte vos notes en Markdown.',
  },
};
