import type { Words } from '../words.ts';

export const aloud: Words['aloud'] = {
  title: 'Lectura en voz alta',
  button: {
    off: 'Leer en voz alta',
    speaking: 'Pausar la lectura en voz alta',
    paused: 'Seguir leyendo en voz alta',
  },
  previousParagraph: 'Párrafo anterior',
  previousSentence: 'Frase anterior',
  nextSentence: 'Frase siguiente',
  nextParagraph: 'Párrafo siguiente',
  pause: 'Pausar',
  resume: 'Seguir',
  resumeName: 'Seguir leyendo',
  pace: 'Velocidad',
  voice: 'Voz',
  toVoice: 'Volver a la voz',
  stop: 'Detener la lectura en voz alta',
  stopTip: 'Detener',
  said: {
    reading: 'Leyendo en voz alta',
    paused: 'En pausa',
    back: 'De nuevo en la voz',
    end: 'Fin del artículo',
    first: 'Primera frase',
    last: 'Última frase',
    nothing: 'Aquí no hay nada que leer en voz alta',
    silent: 'La voz no responde. Elige otra o inténtalo de nuevo.',
    otherVoice: (language, voice) =>
      `Ninguna voz de este equipo habla este idioma (${language}); lo lee ${voice}.`,
  },
  voiceOf: (name, language) => `${name} (${language})`,
};
