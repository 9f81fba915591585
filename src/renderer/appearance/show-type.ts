import { columnWidth, type TypeChoice } from '../../core/appearance/type.ts';

/** Sets an article in `type`: tokens.css and setting.css take it from its element. */
export function showType(article: HTMLElement, type: TypeChoice): void {
  const { dataset } = article;
  dataset['face'] = type.face;
  dataset['paragraphs'] = type.paragraphs;
  dataset['lines'] = type.justified ? 'justified' : 'ragged';
  dataset['hyphens'] = type.hyphenated ? 'on' : 'off';
  showMeasures(article, type);
}

/** Sizes of the text for what is inside `element`, without a face: what is no article keeps its own. */
export function showMeasures({ style }: HTMLElement, type: TypeChoice): void {
  style.setProperty('--reading-size', `${type.textSize}px`);
  style.setProperty('--reading-leading', String(type.lineHeight));
  style.setProperty('--text-width', `${columnWidth(type)}px`);
}
