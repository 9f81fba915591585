/** What is dragged inside the window: articles of the list, or a folder of the sidebar. Other programs are offered nothing. */
const ARTICLES = 'application/x-postil-articles';
const FOLDER = 'application/x-postil-folder';

/** For `dragstart` on a row of the list. */
export function dragArticles(event: DragEvent, ids: readonly string[]): void {
  put(event, ARTICLES, JSON.stringify(ids));
}

/** For `dragstart` on a folder. */
export function dragFolder(event: DragEvent, id: string): void {
  put(event, FOLDER, id);
}

function put({ dataTransfer }: DragEvent, type: string, data: string): void {
  if (dataTransfer === null) return;
  dataTransfer.setData(type, data);
  dataTransfer.effectAllowed = 'move';
}

/** What a drop brings. */
export interface Dropped {
  articles: readonly string[];
  folder: string | null;
}

/** Makes an element take what is dragged; `take` gets what was dropped on it. */
export function takesDrops(
  take: (dropped: Dropped) => void,
  folders = true,
): (element: HTMLElement) => () => void {
  return (element) => {
    const isOurs = ({ dataTransfer }: DragEvent) =>
      dataTransfer !== null &&
      (dataTransfer.types.includes(ARTICLES) || (folders && dataTransfer.types.includes(FOLDER)));
    const mark = (over: boolean) => element.classList.toggle('over', over);
    const onOver = (event: DragEvent) => {
      if (!isOurs(event)) return;
      event.preventDefault();
      event.stopPropagation();
      mark(true);
    };
    const onLeave = () => mark(false);
    const onDrop = (event: DragEvent) => {
      mark(false);
      if (!isOurs(event)) return;
      event.preventDefault();
      event.stopPropagation();
      const articles = event.dataTransfer?.getData(ARTICLES) ?? '';
      const folder = event.dataTransfer?.getData(FOLDER) ?? '';
      take({ articles: articles === '' ? [] : (JSON.parse(articles) as string[]), folder: folder || null });
    };
    const listeners = { dragover: onOver, dragleave: onLeave, drop: onDrop } as const;
    for (const [name, listener] of Object.entries(listeners)) element.addEventListener(name, listener as EventListener); // prettier-ignore
    return () => {
      for (const [name, listener] of Object.entries(listeners)) element.removeEventListener(name, listener as EventListener); // prettier-ignore
    };
  };
}
