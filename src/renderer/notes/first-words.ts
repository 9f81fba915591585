/** The beginning of `text` on one line, of at most `most` letters, with an ellipsis where it goes on. */
export function firstWords(text: string, most: number): string {
  const line = text.trim().replace(/\s+/g, ' ');
  if (line.length <= most) return line;
  // Whole words, unless that would leave hardly any: writing without spaces is cut where it is.
  const cut = line.slice(0, most + 1).replace(/\s\S*$/u, '');
  const words = cut.length > most / 2 && cut.length <= most ? cut : line.slice(0, most);
  return `${words.replace(/[\ud800-\udbff]$/u, '').trimEnd()}…`;
}
