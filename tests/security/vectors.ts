/**
 * Ways by which a document can make its reader's computer send something. Each gets an address of its own, by which the canary
 * knows it; `hand` marks those that need a press.
 */
export interface Vector {
  kind: string;
  /** Markup with the address `url`; `host` is its host and port, `raw` the address without its scheme. */
  html: (url: string, host: string) => string;
}

const css = (rule: (url: string) => string) => (url: string) =>
  `<style>${rule(url)}</style><p class="v">x</p>`;
const attribute = (style: (url: string) => string) => (url: string) => `<p style="${style(url)}">x</p>`;
const script = (code: (url: string, host: string) => string) => (url: string, host: string) =>
  `<script>try { ${code(url, host)} } catch (error) {}</script>`;
const text = (value: string) =>
  value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

const table: Readonly<Record<string, Vector['html']>> = {
  // Pictures, sounds, films.
  img: (url) => `<img src="${url}">`,
  'img, capitals': (url) => `<IMG SRC='${url}'>`,
  'img, no quotes': (url) => `<img src=${url}>`,
  'img of any scheme': (_url, host) => `<img src="//${host}/x.png">`,
  'img srcset': (url) => `<img srcset="${url} 1x, ${url}?2 2x">`,
  'img sizes': (url) => `<img srcset="${url} 100w" sizes="100px">`,
  'img lazy': (url) => `<img loading="lazy" src="${url}">`,
  'img crossorigin': (url) => `<img crossorigin src="${url}">`,
  'img by its old name': (url) => `<image src="${url}">`,
  'img in noscript': (url) => `<noscript><img src="${url}"></noscript>`,
  'img in a shadow': (url) => `<div><template shadowrootmode="open"><img src="${url}"></template></div>`,
  'img attribution': (url) => `<img src="${url}" attributionsrc="${url}?attribution">`,
  picture: (url) => `<picture><source srcset="${url}"><img></picture>`,
  'input image': (url) => `<input type="image" src="${url}">`,
  video: (url) => `<video src="${url}" autoplay muted preload="auto"></video>`,
  'video poster': (url) => `<video poster="${url}"></video>`,
  'video source': (url) =>
    `<video autoplay muted preload="auto"><source src="${url}" type="video/webm"></video>`,
  'video track': (url) =>
    `<video src="data:video/webm;base64,AA" crossorigin><track default kind="subtitles" src="${url}"></video>`,
  audio: (url) => `<audio src="${url}" autoplay preload="auto"></audio>`,
  'audio source': (url) => `<audio preload="auto"><source src="${url}" type="audio/ogg"></audio>`,
  bgsound: (url) => `<bgsound src="${url}">`,
  'body background': (url) => `<body background="${url}">x`,
  'table background': (url) => `<table background="${url}"><tr><td>x</table>`,
  'cell background': (url) => `<table><tr><td background="${url}">x</table>`,
  // Frames and objects.
  iframe: (url) => `<iframe src="${url}"></iframe>`,
  'iframe of a document': (url) => `<iframe srcdoc="${text(`<img src="${url}">`)}"></iframe>`,
  'iframe of data': (url) =>
    `<iframe src="data:text/html,${encodeURIComponent(`<img src="${url}">`)}"></iframe>`,
  'iframe in a sandbox': (url) => `<iframe sandbox="allow-scripts" src="${url}"></iframe>`,
  frameset: (url) => `<iframe srcdoc="${text(`<frameset><frame src="${url}"></frameset>`)}"></iframe>`,
  embed: (url) => `<embed src="${url}">`,
  'embed of a document': (url) => `<embed type="text/html" src="${url}">`,
  object: (url) => `<object data="${url}"></object>`,
  'object of a picture': (url) => `<object type="image/png" data="${url}"></object>`,
  // Links that load.
  stylesheet: (url) => `<link rel="stylesheet" href="${url}">`,
  'another stylesheet': (url) => `<link rel="alternate stylesheet" title="x" href="${url}">`,
  icon: (url) => `<link rel="icon" href="${url}">`,
  'preload as picture': (url) => `<link rel="preload" as="image" href="${url}">`,
  'preload as script': (url) => `<link rel="preload" as="script" href="${url}">`,
  'preload as style': (url) => `<link rel="preload" as="style" href="${url}">`,
  'preload as font': (url) => `<link rel="preload" as="font" crossorigin href="${url}">`,
  'preload of sizes': (url) => `<link rel="preload" as="image" imagesrcset="${url} 1x">`,
  modulepreload: (url) => `<link rel="modulepreload" href="${url}">`,
  prefetch: (url) => `<link rel="prefetch" href="${url}">`,
  'dns-prefetch': (url) => `<link rel="dns-prefetch" href="${url}">`,
  preconnect: (url) => `<link rel="preconnect" href="${url}">`,
  prerender: (url) => `<link rel="prerender" href="${url}">`,
  manifest: (url) => `<link rel="manifest" href="${url}">`,
  speculation: (url) =>
    `<script type="speculationrules">{"prefetch":[{"source":"list","urls":["${url}"]}]}</script>`,
  // Styles.
  'style import': css((url) => `@import "${url}";`),
  'style import by url': css((url) => `@import url(${url});`),
  'style background': css((url) => `.v { background: url(${url}) }`),
  'style background, escaped': css((url) => `.v { background: \\75 rl("${url}") }`),
  'style of many pictures': css((url) => `.v { background: image-set("${url}" 1x) }`),
  'style list': css((url) => `.v { display: list-item; list-style-image: url(${url}) }`),
  'style cursor': css((url) => `.v { cursor: url(${url}), auto }`),
  'style border': css((url) => `.v { border: 9px solid; border-image: url(${url}) 9 }`),
  'style content': css((url) => `.v::before { content: url(${url}) }`),
  'style mask': css((url) => `.v { mask-image: url(${url}) }`),
  'style filter': css((url) => `.v { filter: url(${url}#x) }`),
  'style clip': css((url) => `.v { clip-path: url(${url}#x) }`),
  'style shape': css((url) => `.v { float: left; shape-outside: url(${url}) }`),
  'style font': css((url) => `@font-face { font-family: v; src: url(${url}) } .v { font-family: v }`),
  'style variable': css((url) => `:root { --v: url(${url}) } .v { background: var(--v) }`),
  'style attribute': attribute((url) => `background: url(${url})`),
  'style attribute, content': attribute((url) => `content: url(${url})`),
  // Drawings and formulas.
  'svg image': (url) => `<svg><image href="${url}" width="9" height="9"/></svg>`,
  'svg image xlink': (url) => `<svg><image xlink:href="${url}" width="9" height="9"/></svg>`,
  'svg use': (url) => `<svg><use href="${url}#x"/></svg>`,
  'svg feImage': (url) =>
    `<svg><filter id="f"><feImage href="${url}"/></filter><rect filter="url(#f)" width="9" height="9"/></svg>`,
  'svg script': (url) => `<svg><script href="${url}"/></svg>`,
  'svg style': (url) => `<svg><style>@import "${url}";</style></svg>`,
  'svg fill': (url) => `<svg><rect fill="url(${url}#x)" width="9" height="9"/></svg>`,
  'svg foreign': (url) =>
    `<svg><foreignObject width="9" height="9"><img src="${url}"/></foreignObject></svg>`,
  'svg animation': (url) =>
    `<svg><image width="9" height="9"><set attributeName="href" to="${url}"/></image></svg>`,
  'svg as a picture': (url) =>
    `<img src="data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg"><image href="${url}"/></svg>`)}">`,
  'math link': (url) => `<math><mtext><img src="${url}"></mtext></math>`,
  // Going somewhere.
  refresh: (url) => `<meta http-equiv="refresh" content="0; url=${url}">`,
  'refresh, odd': (url) => `<META HTTP-EQUIV='ReFrEsH' CONTENT="0;URL='${url}'">`,
  base: (url) => `<base href="${url}/"><img src="relative.png">`,
  'policy report': (url) =>
    `<meta http-equiv="Content-Security-Policy" content="img-src 'none'; report-uri ${url}"><img src="x:">`,
  form: (url) =>
    `<form action="${url}" id="f"><input name="q"></form><script>document.forms[0].submit()</script>`,
  // Scripts.
  script: (url) => `<script src="${url}"></script>`,
  'script module': (url) => `<script type="module" src="${url}"></script>`,
  'script import': script((url) => `import("${url}")`),
  fetch: script((url) => `fetch("${url}", { mode: "no-cors" })`),
  'fetch kept alive': script(
    (url) => `fetch("${url}", { mode: "no-cors", keepalive: true, method: "POST", body: "x" })`,
  ),
  xhr: script((url) => `const x = new XMLHttpRequest(); x.open("GET", "${url}"); x.send()`),
  beacon: script((url) => `navigator.sendBeacon("${url}", "x")`),
  socket: script((_url, host) => `new WebSocket("ws://${host}/x")`),
  'socket, secure': script((_url, host) => `new WebSocket("wss://${host}/x")`),
  events: script((url) => `new EventSource("${url}")`),
  'new picture': script((url) => `new Image().src = "${url}"`),
  'new sound': script((url) => `new Audio("${url}").play()`),
  'new font': script((url) => `new FontFace("v", "url(${url})").load()`),
  'worker that imports': script(
    (url) => `new Worker(URL.createObjectURL(new Blob(['importScripts("${url}")'])))`,
  ),
  stun: script(
    (_url, host) =>
      `const p = new RTCPeerConnection({ iceServers: [{ urls: "stun:${host.replace(/:.*/, '')}:3478" }] }); p.createDataChannel("x"); p.createOffer().then((o) => p.setLocalDescription(o))`,
  ),
  turn: script(
    (_url, host) =>
      `const p = new RTCPeerConnection({ iceServers: [{ urls: "turn:${host.replace(/:.*/, '')}:3478?transport=tcp", username: "x", credential: "x" }] }); p.createDataChannel("x"); p.createOffer().then((o) => p.setLocalDescription(o))`,
  ),
  webtransport: script((_url, host) => `new WebTransport("https://${host.replace(/:.*/, '')}:443/x")`),
  'window open': script((url) => `open("${url}")`),
  location: script((url) => `location = "${url}"`),
  'markup of a script': script((url) => `document.write('<img src="${url}">')`),
  'event of a picture': (url) => `<img src="x:" onerror="new Image().src='${url}'">`,
  'javascript address': (url) => `<iframe src="javascript:new Image().src='${url}'"></iframe>`,
  share: (_url, host) => `<img src="file://${host.replace(/:.*/, '')}/share/x.png">`,
  'share with backslashes': (_url, host) => `<img src="\\\\${host.replace(/:.*/, '')}\\share\\x.png">`,
  ftp: (_url, host) => `<img src="ftp://${host.replace(/:.*/, '')}/x.png">`,
};

export const VECTORS: readonly Vector[] = Object.entries(table).map(([kind, html]) => ({ kind, html }));

/** What Markdown adds to them: its own pictures and links, what stands in front matter, formulas, other programs' inventions. */
export const IN_MARKDOWN: readonly ((url: string) => string)[] = [
  (url) => `![x](${url})`,
  (url) => `![x](<${url}> "title")`,
  (url) => `![x][${url.length}]\n\n[${url.length}]: ${url}`,
  (url) => `[![x](${url})](${url})`,
  (url) => `![[${url}]]`,
  (url) => `<${url}>`,
  (url) => `x[^1]\n\n[^1]: ![x](${url})`,
  (url) => `$$\\includegraphics{${url}}$$`,
  (url) => `$\\href{${url}}{x}$`,
  (url) => `$\\htmlStyle{background:url(${url})}{x}$`,
  (url) => `| a |\n| - |\n| ![x](${url}) |`,
  (url) => `> [!quote](${url})\n> ![x](${url})`,
  (url) => `\`\`\`mermaid\nclick A "${url}"\n\`\`\``,
  (url) => `\`\`\`dataviewjs\nfetch("${url}")\n\`\`\``,
  (url) => `- [ ] ![x](${url})`,
  (url) => `<% fetch("${url}") %>`,
];
export const frontMatter = (url: string): string =>
  `---\ntitle: "![x](${url})"\nauthor: "<img src=${url}>"\nimage: ${url}\ncover: ${url}\nfavicon: ${url}\nsource: ${url}\n---\n`;

/**
 * Where vector `index` leads: to a name that only the canary answers, to the canary's address, or to this computer itself,
 * where another listens. Three ways out, since different layers guard them.
 */
export function addresses(index: number | string, canary: string): { url: string; host: string }[] {
  return [`v${index}.canary.example`, canary, '127.0.0.1'].map((host) => ({
    url: `http://${host}/v${index}.png`,
    host,
  }));
}
