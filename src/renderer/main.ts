import '@fontsource-variable/literata/opsz.css';
import '@fontsource-variable/literata/opsz-italic.css';
import '@fontsource-variable/inter';
import './styles/tokens.css';
import './styles/base.css';
import './reader/page.css';
import { mount } from 'svelte';
import App from './App.svelte';
import { PostilApp } from './shell/app.svelte.ts';
import { PostilDatabase } from './store/database.ts';
import type { Host } from './store/host.ts';

const host = (window as unknown as { postil: Host }).postil;
const app = new PostilApp(host, new PostilDatabase());
mount(App, { target: document.getElementById('app') ?? document.body, props: { app } });
void app.start();
