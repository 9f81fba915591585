import '@fontsource-variable/literata/opsz.css';
import '@fontsource-variable/literata/opsz-italic.css';
import '@fontsource-variable/source-sans-3';
import '@fontsource-variable/source-sans-3/wght-italic.css';
import '@fontsource-variable/atkinson-hyperlegible-next';
import '@fontsource-variable/atkinson-hyperlegible-next/wght-italic.css';
import './appearance/faces.css';
import '@fontsource-variable/inter';
import './styles/tokens.css';
import './styles/base.css';
import './reader/page.css';
import './reader/setting.css';
import './code/code.css';
import { mount } from 'svelte';
import { languageOf } from '../core/words/languages.ts';
import { speakIn } from '../core/words/loading.ts';
import App from './App.svelte';
import { PostilApp } from './shell/app.svelte.ts';
import { PostilDatabase } from './store/database.ts';
import type { Host } from './store/host.ts';

// Before anything says anything. Main has written the language into the page; a catalogue that cannot be read leaves English.
await speakIn(languageOf([document.documentElement.lang]), navigator.languages).catch(() => undefined);

const host = (window as unknown as { postil: Host }).postil;
const database = new PostilDatabase();
const app = new PostilApp(host, database);
// Main is asked first, and answers while the page is made. The database waits for it: a library that is refused is left untouched.
app.adding.begin();
void app.start();
mount(App, { target: document.getElementById('app') ?? document.body, props: { app } });
