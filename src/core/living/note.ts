/** The escapes of `noteMarkdown` (src/core/export/note.ts), each by what it stands for. */
const ESCAPES: readonly [RegExp, string][] = [
  [/(?<!\S)\\\^(?=hl-)/g, '^'],
  [/^\\---(?=\n|$)/, '---'],
  [/<\\%/g, '<%'],
  [/%\\>/g, '%>'],
  [/`(\s*)\\\$=/g, '`$1$='],
  [/(?<![`~])(`{3,}|~{3,})text (?=(?:dataviewjs|js-engine|run-[a-z]+)\b)/gi, '$1'],
  [/\\%\\%/g, '%%'],
  [/\\\$\\\$/g, '$$$$'],
];

/**
 * A note from a file as it was written in Postil: what was broken there for the sake of other programs is whole again. Exported
 * anew it reads the same.
 */
export function asWritten(note: string): string {
  return ESCAPES.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), note);
}
