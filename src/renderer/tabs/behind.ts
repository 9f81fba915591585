import type { PostilApp } from '../shell/app.svelte.ts';

type Press = Pick<MouseEvent, 'ctrlKey' | 'metaKey'> & { button?: number; key?: string };

/** Whether a press asks for a tab behind: the middle button, or a press or Enter with Ctrl. */
export function asksBehind({ ctrlKey, metaKey, button = 0, key = 'Enter' }: Press): boolean {
  return button === 1 || (button === 0 && (ctrlKey || metaKey) && key === 'Enter');
}

/** Opens articles in tabs behind the one in front, as many as there can be. */
export async function openBehind(app: PostilApp, ids: readonly string[]): Promise<void> {
  for (const id of ids) if (!(await app.tabs.open({ view: 'article', id }, { behind: true }))) return;
}

/** What a row that leads to an article does with such a press; the plain press stays the row's own. */
export function behindPresses(app: PostilApp, id: string) {
  const take = (event: MouseEvent | KeyboardEvent): void => {
    if (!asksBehind(event)) return;
    event.preventDefault();
    event.stopPropagation();
    void openBehind(app, [id]);
  };
  return { onauxclick: take, onclickcapture: take, onkeydown: take };
}
