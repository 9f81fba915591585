import type { Words } from '../words.ts';

export const updates: Words['updates'] = {
  running: (version) => `Este es Postil ${version}.`,
  contacts: (host) =>
    `Pregunta a ${host} una vez al día como máximo, sin decir nada de ti. No se descarga ni se instala nada.`,
  noAddress:
    'Esta versión no conoce ninguna dirección a la que preguntar, así que no puede buscar actualizaciones. Mira donde la conseguiste.',
  store: 'Las actualizaciones vienen de donde se instaló este Postil, así que no las busca por su cuenta.',
  now: 'Buscar ahora',
  looking: (host) => `Preguntando a ${host}`,
  current: (ago) => `No hay ninguna versión más reciente. Última consulta: ${ago}.`,
  newer: (version) => `Ya está disponible Postil ${version}.`,
  page: 'Dónde conseguirla…',
  unreachable: (host, ago) => `No se pudo contactar con ${host}. Último intento: ${ago}.`,
  strange: (host, ago) => `${host} dio una respuesta que Postil no entiende. Último intento: ${ago}.`,
  found: (version) => `Ya está disponible Postil ${version}. Los ajustes llevan hasta ella.`,
  question: {
    ask: '¿Buscar actualizaciones?',
    detail: (host, address) =>
      `Postil preguntará a ${host}, una vez al día como máximo, cuál es la versión más reciente: ${address}\n\nLa pregunta es igual para todo el mundo. No contiene ningún identificador ni cookie, ni nada sobre ti, este equipo o tus artículos; como cualquier servidor, ese ve la dirección de red de la que viene. No se descarga ni se instala nada, y puedes desactivarlo en cualquier momento.`,
    yes: 'Buscar actualizaciones',
    no: 'Dejarlo desactivado',
  },
};
