/** So much of what was typed stands in a sentence. */
const MOST = 30;

export function clip(text: string): string {
  const characters = [...text];
  return characters.length <= MOST ? text : `${characters.slice(0, MOST).join('')}…`;
}
