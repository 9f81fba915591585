/**
 * Lets the page show a line with each colour (`data-signs` on the root): when the reader asked for it, and when the system asks
 * for more contrast or for its own colours. Returns the way to stop.
 */
export function showSigns(asked: boolean): () => void {
  const queries = ['(prefers-contrast: more)', '(forced-colors: active)'].map((query) => matchMedia(query));
  const show = (): void => {
    const { dataset } = document.documentElement;
    if (asked || queries.some(({ matches }) => matches)) dataset['signs'] = 'on';
    else delete dataset['signs'];
  };
  show();
  for (const query of queries) query.addEventListener('change', show);
  return () => {
    for (const query of queries) query.removeEventListener('change', show);
  };
}
