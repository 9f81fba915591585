import { app } from 'electron';
import { isOwnPage, type Pages } from './address.ts';

/** Keeps every page where it is, whatever made it: no navigation, no new window, no embedded guest. Before `ready`. */
export function confineContents(pages: Pages): void {
  app.on('web-contents-created', (_event, contents) => {
    // The developer tools are a page of their own and navigate; they exist only where nothing is packaged.
    if (contents.getType() === 'remote') return;
    const stay = (event: { preventDefault(): void; url: string }) => {
      // Only the development server reloads its page.
      if (pages.devServer === null || !isOwnPage(event.url, pages)) event.preventDefault();
    };
    contents.on('will-navigate', stay);
    contents.on('will-frame-navigate', stay);
    contents.on('will-redirect', stay);
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
    contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
  });
}
