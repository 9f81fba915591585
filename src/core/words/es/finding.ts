import { number } from '../forms.ts';
import type { Words } from '../words.ts';

export const finding: Words['finding'] = {
  field: 'Buscar en el artículo',
  looking: 'Buscando…',
  nothing: 'No se encontró nada',
  at: (at, of) => `${number(at)} de ${number(of)}`,
  atOrMore: (at, of) => `${number(at)} de ${number(of)} o más`,
  switches: {
    matchCase: 'Distinguir mayúsculas',
    wholeWord: 'Palabras completas',
    matchAccents: 'Distinguir acentos',
    pattern: 'Expresión regular',
  },
  previous: 'Anterior',
  next: 'Siguiente',
  markAll: 'Resaltar todo lo encontrado',
  close: 'Cerrar',
  problems: {
    'open-group': 'Hay un paréntesis «(» sin cerrar.',
    'closed-group': 'Un paréntesis «)» no cierra nada.',
    'open-class': 'Hay un corchete «[» sin cerrar.',
    brace: 'Para usar «{» o «}» como carácter, pon «\\» delante.',
    repeat: 'Delante de «*», «+» o «?» no hay nada que repetir.',
    numbers: 'Los números entre «{ }» están al revés.',
    range: 'Un intervalo entre «[ ]» está al revés.',
    backslash: 'No hay nada detrás del último «\\».',
    group: 'No se conoce lo que sigue a «(?».',
    property: 'No se conoce la propiedad de «\\p{ }».',
    other: 'Esto no es una expresión regular.',
    'too-long': 'Esta expresión tarda demasiado aquí. Simplifícala.',
    'no-thread': 'Ahora no se pueden ejecutar expresiones regulares.',
  },
};
