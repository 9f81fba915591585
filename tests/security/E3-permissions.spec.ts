import { expect, type Page } from '@playwright/test';
import { NEWS, quit, test } from '../e2e/app.ts';
import { measured } from '../results.ts';
import { startBare } from './bare.ts';

/** What a page can ask for, and how. Each answers whether the page got what it wanted; most throw where it did not. */
const QUESTIONS = `(() => {
  const state = (name, more = {}) => async () =>
    (await navigator.permissions.query({ name, ...more })).state === 'granted';
  const got = (work) => async () => (await work(), true);
  const video = { video: true };
  return {
    'query geolocation': state('geolocation'),
    'query notifications': state('notifications'),
    'query camera': state('camera'),
    'query microphone': state('microphone'),
    'query midi': state('midi'),
    'query midi sysex': state('midi', { sysex: true }),
    'query clipboard-read': state('clipboard-read'),
    'query background-sync': state('background-sync'),
    'query background-fetch': state('background-fetch'),
    'query accelerometer': state('accelerometer'),
    'query gyroscope': state('gyroscope'),
    'query magnetometer': state('magnetometer'),
    'query screen-wake-lock': state('screen-wake-lock'),
    'query payment-handler': state('payment-handler'),
    'query idle-detection': state('idle-detection'),
    'query storage-access': state('storage-access'),
    'query window-management': state('window-management'),
    'query local-fonts': state('local-fonts'),
    'query display-capture': state('display-capture'),
    'query persistent-storage': state('persistent-storage'),
    'query clipboard-write': state('clipboard-write'),
    'a place on earth': got(() => new Promise((done, fail) => navigator.geolocation.getCurrentPosition(done, fail))),
    'notifications': async () => (await Notification.requestPermission()) === 'granted',
    'camera': got(() => navigator.mediaDevices.getUserMedia(video)),
    'microphone': got(() => navigator.mediaDevices.getUserMedia({ audio: true })),
    'the screen': got(() => navigator.mediaDevices.getDisplayMedia(video)),
    'midi': got(() => navigator.requestMIDIAccess()),
    'midi sysex': got(() => navigator.requestMIDIAccess({ sysex: true })),
    'the clipboard': got(() => navigator.clipboard.readText()),
    'usb': got(() => navigator.usb.requestDevice({ filters: [] })),
    'serial': got(() => navigator.serial.requestPort()),
    'hid': async () => (await navigator.hid.requestDevice({ filters: [] })).length > 0,
    'bluetooth': got(() => navigator.bluetooth.requestDevice({ acceptAllDevices: true })),
    'idleness': async () => (await IdleDetector.requestPermission()) === 'granted',
    'a wake lock': got(() => navigator.wakeLock.request('screen')),
    'the whole screen': got(() => document.documentElement.requestFullscreen()),
    'the pointer': async () => {
      await document.documentElement.requestPointerLock();
      return document.pointerLockElement !== null;
    },
    'the keyboard': got(() => navigator.keyboard.lock()),
    'all screens': got(() => window.getScreenDetails()),
    'fonts': async () => (await window.queryLocalFonts()).length > 0,
    'another loudspeaker': got(() => navigator.mediaDevices.selectAudioOutput()),
    'a file': got(() => window.showOpenFilePicker()),
    'a file to write': got(() => window.showSaveFilePicker()),
    'a folder': got(() => window.showDirectoryPicker()),
    'a payment': got(() =>
      new PaymentRequest([{ supportedMethods: 'https://example.org/pay' }], { total: { label: 'x', amount: { currency: 'EUR', value: '1' } } }).show()),
    'a key': got(() => navigator.credentials.create({ publicKey: { challenge: new Uint8Array(16), rp: { name: 'x' }, user: { id: new Uint8Array(16), name: 'x', displayName: 'x' }, pubKeyCredParams: [{ type: 'public-key', alg: -7 }] } })),
    'a protocol': async () => { navigator.registerProtocolHandler('web+postil', location.href + '?%s'); return false; },
    'a service worker': got(() => navigator.serviceWorker.register('/sw.js')),
    'persistent-storage': () => navigator.storage.persist(),
    'writing the clipboard': got(() => navigator.clipboard.writeText('words of the article')),
  };
})()`;

/** Asks one of them, or says which there are. */
const asking = (name: string | null) =>
  name === null
    ? `Object.keys(${QUESTIONS})`
    : `Promise.race([
        ${QUESTIONS}[${JSON.stringify(name)}](),
        // What shows a dialog and waits for somebody has not been granted.
        new Promise((done) => setTimeout(done, 1000, false)),
      ]).catch(() => false).finally(() => {
        if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined);
        if (document.pointerLockElement) document.exitPointerLock();
      })`;

/** Asks everything; each question has a hand's press behind it, which many need before they are heard at all. */
async function ask(page: Page): Promise<{ asked: number; granted: string[] }> {
  const session = await page.context().newCDPSession(page);
  const evaluate = async (expression: string): Promise<unknown> => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      userGesture: true,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.text);
    return result.value;
  };
  const names = (await evaluate(asking(null))) as string[];
  const granted: string[] = [];
  for (const name of names) if ((await evaluate(asking(name))) === true) granted.push(name);
  return { asked: names.length, granted };
}

/** Storage that stays, and writing the clipboard, are what the app needs. A page may always ask how that is. */
const NEEDED = [
  'query persistent-storage',
  'query clipboard-write',
  'persistent-storage',
  'writing the clipboard',
];

test('E3: of everything that a page can ask for it is granted two things', async ({ start }) => {
  const running = await start([NEWS]);
  await running.page.bringToFront();
  const { asked, granted } = await ask(running.page);
  expect(granted).toEqual(NEEDED);
  measured(
    'E3',
    `${asked} requests for permissions: ${asked - NEEDED.length} refused, the two that are needed granted`,
  );
  await quit(running);
});

test('E3: no other page is granted even those', async ({ start }) => {
  const running = await start([NEWS]);
  // In the app's own session, so before its own handlers; the layer that would refuse the page itself is taken away.
  const opened = running.app.waitForEvent('window');
  await running.app.evaluate(async ({ BrowserWindow, session }) => {
    session.defaultSession.webRequest.onBeforeRequest(null);
    session.defaultSession.protocol.handle(
      'https',
      () =>
        new Response('<!doctype html><title>another</title>', { headers: { 'content-type': 'text/html' } }),
    );
    await new BrowserWindow().loadURL('https://another.example/');
  });
  const other = await opened;
  await other.bringToFront();
  expect(await other.evaluate(() => [location.href, isSecureContext])).toEqual([
    'https://another.example/',
    true,
  ]);
  const { granted } = await ask(other);
  await other.close();
  expect(granted).toEqual([]);
  await quit(running);
});

test('E3: control: a bare window is granted many of them', async ({ profile }) => {
  const { app, page } = await startBare(profile);
  await page.bringToFront();
  const { granted } = await ask(page);
  // 10 are granted by Electron as it comes, on a computer without camera, microphone and Bluetooth.
  expect(granted.filter((name) => !NEEDED.includes(name)).length, granted.join(', ')).toBeGreaterThanOrEqual(
    10,
  );
  await app.close();
});
