import { app } from 'electron';

/** Chromium's services that would speak to the network by themselves, or look for ways into it. */
const SWITCHES = [
  'disable-background-networking',
  'disable-component-update',
  'disable-domain-reliability',
  'disable-client-side-phishing-detection',
  'disable-sync',
  'disable-breakpad',
  'dns-prefetch-disable',
  'no-pings',
  // No proxy discovery: WPAD asks the local network.
  'no-proxy-server',
] as const;

/** The same, where only a feature's name switches them off. */
const FEATURES = [
  'AsyncDns',
  'AutofillServerCommunication',
  'CertificateTransparencyComponentUpdater',
  'DialMediaRouteProvider',
  'DnsOverHttps',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'Translate',
  // Joins a multicast group for every peer connection; without UDP there is no address to hide.
  'WebRtcHideLocalIpsWithMdns',
] as const;

/**
 * Switches Chromium's own networking off; the session refuses whatever a page asks for. Before `ready`.
 *
 * @param devServer the development server's address, the one exception, or `null`
 */
export function switchOffNetworking(devServer: string | null): void {
  const { commandLine } = app;
  for (const name of SWITCHES) commandLine.appendSwitch(name);
  // A second switch of this name would replace the first one's list.
  const disabled = [commandLine.getSwitchValue('disable-features'), ...FEATURES].filter(
    (name) => name !== '',
  );
  commandLine.appendSwitch('disable-features', disabled.join(','));
  const exception = devServer === null ? '' : `, EXCLUDE ${new URL(devServer).hostname}`;
  commandLine.appendSwitch('host-resolver-rules', `MAP * ~NOTFOUND${exception}`);
  commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp');
}
