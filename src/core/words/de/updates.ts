import type { Words } from '../words.ts';

export const updates: Words['updates'] = {
  running: (version) => `Das ist Postil ${version}.`,
  contacts: (host) =>
    `Fragt höchstens einmal am Tag ${host} und verrät dabei nichts über Sie. Nichts wird heruntergeladen oder installiert.`,
  noAddress:
    'Diese Fassung kennt keine Adresse, die sie fragen könnte, und kann daher nicht nach neuen Versionen suchen. Sehen Sie dort nach, woher Sie sie haben.',
  store:
    'Neue Versionen kommen von dort, woher dieses Postil installiert wurde; es sucht daher nicht selbst danach.',
  now: 'Jetzt suchen',
  looking: (host) => `${host} wird gefragt`,
  current: (ago) => `Es gibt keine neuere Version. Zuletzt gefragt: ${ago}.`,
  newer: (version) => `Postil ${version} ist erschienen.`,
  page: 'Zur neuen Version …',
  unreachable: (host, ago) => `${host} war nicht erreichbar. Letzter Versuch: ${ago}.`,
  strange: (host, ago) => `Die Antwort von ${host} versteht Postil nicht. Letzter Versuch: ${ago}.`,
  found: (version) => `Postil ${version} ist erschienen. Die Einstellungen führen dorthin.`,
  question: {
    ask: 'Nach neuen Versionen suchen?',
    detail: (host, address) =>
      `Postil fragt dann höchstens einmal am Tag ${host}, welche Version die neueste ist: ${address}\n\nDie Anfrage ist bei allen dieselbe. Sie enthält keine Kennung, kein Cookie und nichts über Sie, diesen Computer oder Ihre Artikel; wie jeder Server sieht auch dieser, von welcher Netzwerkadresse sie kommt. Nichts wird heruntergeladen oder installiert, und Sie können es jederzeit ausschalten.`,
    yes: 'Nach neuen Versionen suchen',
    no: 'Ausgeschaltet lassen',
  },
};
