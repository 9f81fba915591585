/** Looking for new versions: off until somebody switches it on. */
export const updates = {
  /** The version that runs. */
  running: (version: string) => `This is Postil ${version}.`,
  contacts: (host: string) =>
    `Asks ${host} once a day at most, and says nothing about you. Nothing is downloaded or installed.`,
  noAddress:
    'This build knows no address to ask, so it cannot look for new versions. Look where you got it from.',
  store: 'New versions come from where this Postil was installed from, so it does not look for them itself.',
  now: 'Look now',
  looking: (host: string) => `Asking ${host}`,
  /** @param ago “2 hours ago”, or a date */
  current: (ago: string) => `There is no newer version. Last asked: ${ago}.`,
  newer: (version: string) => `Postil ${version} is out.`,
  page: 'Where to get it…',
  unreachable: (host: string, ago: string) => `${host} could not be reached. Last tried: ${ago}.`,
  strange: (host: string, ago: string) =>
    `${host} gave an answer that Postil does not understand. Last tried: ${ago}.`,
  /** Said once for each version, when it was found by itself. */
  found: (version: string) => `Postil ${version} is out. The settings lead to it.`,
  /** Before anything is asked of anybody. */
  question: {
    ask: 'Look for new versions?',
    detail: (host: string, address: string) =>
      `Postil will ask ${host} once a day at most which version is the newest: ${address}\n\nThe question is the same for everyone. It holds no identifier, no cookie, and nothing about you, this computer or your articles; like every server, that one sees the network address it comes from. Nothing is downloaded or installed, and you can switch it off at any time.`,
    yes: 'Look for new versions',
    no: 'Leave it off',
  },
};
