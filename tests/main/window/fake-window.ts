import { EventEmitter } from 'node:events';

/** As much of Electron's window as is asked of it here. */
export class FakeWindow extends EventEmitter {
  readonly done: string[] = [];
  readonly webContents = Object.assign(new EventEmitter(), { reload: () => this.done.push('reload') });
  isDestroyed = () => false;
  show = () => this.done.push('show');
  hide = () => this.done.push('hide');
  maximize = () => this.done.push('maximize');
}
