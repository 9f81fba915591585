/** The article whose panel is to be open when its file has been read anew: then it is shown by another reader. */
let wanted: string | null = null;

export function reopenFor(articleId: string): void {
  wanted = articleId;
}

/** Whether its file is being read anew because the reader chose how. */
export function isChosen(articleId: string): boolean {
  return wanted === articleId;
}

/** Whether the panel of this article was to be open again; once. */
export function isReopened(articleId: string): boolean {
  const found = wanted === articleId;
  wanted = null;
  return found;
}
