/** In the window's session storage, which outlives the page and not the window. */
const NAME = 'postil-settings-open';

/** The page is about to be loaded in another language: settings are to be open again when it is. */
export function comeBack(): void {
  try {
    sessionStorage.setItem(NAME, '');
  } catch {
    // Without storage they are closed then.
  }
}

/** Whether the page before this one asked for it; asked once. */
export function takeComeBack(): boolean {
  try {
    const asked = sessionStorage.getItem(NAME) !== null;
    sessionStorage.removeItem(NAME);
    return asked;
  } catch {
    return false;
  }
}
