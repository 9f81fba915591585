import type { TemplateField } from '../../template/template-error.ts';
import { number } from '../forms.ts';
import type { Words } from '../words.ts';

const OF: Record<TemplateField, string> = {
  article: 'de ce qui précède les surlignages',
  highlight: 'du surlignage',
  fileName: 'du nom du fichier',
};

export const problems: Words['templates']['problems'] = {
  unusable: ({ template, field, line, column, problem }) =>
    `Le modèle « ${template} » est inutilisable (ligne ${number(line)}, colonne ${number(column)} ${OF[field]}) : ${problem}`,
  noValue: (name) => `Il n’y a pas de « ${name} » ici.`,
  noFilter: (name) => `Il n’y a pas de filtre « ${name} ».`,
  noTag: (name) => `Il n’y a pas de balise « ${name} ».`,
  noEnd: (start) => `« ${start} » n’a pas de fin.`,
  noDate: (sign) => `Une date n’a pas de « ${sign} ».`,
  otherFile: (tag) => `Un modèle se suffit à lui-même : « ${tag} » lirait un autre fichier.`,
  tooLong: 'Cela prend trop de temps.',
  tooMuch: 'Cela produit trop de texte.',
  longSource: 'C’est trop long.',
  several: 'Ce n’est pas une valeur mais plusieurs : précisez laquelle, comme dans « article.title ».',
  tooDeep: 'Il y a trop de niveaux.',
  unreadable: (reason) => `Cela ne peut pas être lu : ${reason}.`,
  foreign: 'Cela ne peut pas être lu. LiquidJS, qui lit les modèles, dit en anglais : « {own} ».',
  reasons: {
    value: (found) => `${found} n’est pas une valeur`,
    character: (found) => `caractère inattendu ${found}`,
    token: (found) => `${found} est inattendu, il faut une valeur`,
    bar: 'il manque « | » devant le filtre',
    filterName: 'il manque le nom du filtre',
    colon: 'il manque « : » après le nom du filtre',
    arguments: (filter) => `${filter} demande deux valeurs`,
    bracket: '« [ » n’est pas refermé',
    range: 'l’intervalle est mal écrit',
    variable: 'il manque le nom d’une variable',
    equals: 'il manque « = »',
    tagName: 'il manque le nom de la balise',
    tag: (found) => `la balise ${found} est mal écrite`,
    elsif: '« elsif » vient après « else »',
    secondElse: '« else » figure deux fois',
    capture: 'il manque un nom après « capture »',
    cycle: (found) => `« ${found} » n’a rien à alterner`,
    comment: 'chaque ligne d’un commentaire commence par « # »',
    liquid: 'un nom de balise manque dans « liquid »',
    parenthesis: 'une parenthèse n’est pas fermée',
  },
};
