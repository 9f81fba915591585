/**
 * A sentence of the catalogue that has something other than words in it (a key, a link, a field), cut at its `{name}`s: words and
 * names by turns, in the order in which the language has them.
 */
export function piecesOf<Name extends string>(
  sentence: string,
  names: readonly Name[],
): ({ words: string } | { name: Name })[] {
  const pieces = sentence.split(/\{([a-z]+)\}/i);
  return pieces.flatMap((piece, at): ({ words: string } | { name: Name })[] => {
    if (at % 2 === 0) return piece === '' ? [] : [{ words: piece }];
    const name = names.find((known) => known === piece);
    return name === undefined ? [{ words: `{${piece}}` }] : [{ name }];
  });
}
