import type { Words } from '../words.ts';

export const aloud: Words['aloud'] = {
  title: 'Lecture à voix haute',
  button: {
    off: 'Lire à voix haute',
    speaking: 'Suspendre la lecture à voix haute',
    paused: 'Reprendre la lecture à voix haute',
  },
  previousParagraph: 'Paragraphe précédent',
  previousSentence: 'Phrase précédente',
  nextSentence: 'Phrase suivante',
  nextParagraph: 'Paragraphe suivant',
  pause: 'Pause',
  resume: 'Reprendre',
  resumeName: 'Reprendre la lecture',
  pace: 'Vitesse',
  voice: 'Voix',
  toVoice: 'Revenir à la voix',
  stop: 'Arrêter la lecture à voix haute',
  stopTip: 'Arrêter',
  said: {
    reading: 'Lecture à voix haute',
    paused: 'En pause',
    back: 'Retour à la voix',
    end: 'Fin de l’article',
    first: 'Première phrase',
    last: 'Dernière phrase',
    nothing: 'Il n’y a rien ici à lire à voix haute',
    silent: 'La voix ne répond pas. Choisissez-en une autre, ou réessayez.',
    otherVoice: (language, voice) =>
      `Aucune voix de cet ordinateur ne parle ${language} ; ${voice} lit le texte.`,
  },
  voiceOf: (name, language) => `${name} (${language})`,
};
