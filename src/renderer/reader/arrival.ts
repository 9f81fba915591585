/**
 * Shows that the keyboard has come to the page by Tab, as `data-arrived` on its scroller (base.css draws the ring), until another
 * key is pressed or the focus goes on: around a page that is being read a ring would be no more than noise. Returns the way to
 * stop.
 */
export function showArrival(scroller: HTMLElement): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  const leave = (): void => scroller.removeAttribute('data-arrived');
  // A key goes up where the focus has gone by then.
  scroller.addEventListener(
    'keyup',
    ({ key, target }) => {
      if (key === 'Tab' && target === scroller) scroller.setAttribute('data-arrived', '');
    },
    { signal },
  );
  scroller.addEventListener('keydown', leave, { signal });
  scroller.addEventListener('pointerdown', leave, { signal });
  scroller.addEventListener('focusout', leave, { signal });
  return () => {
    leave();
    stop.abort();
  };
}
