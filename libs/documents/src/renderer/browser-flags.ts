/**
 * Chromium's flags for a process that prints papers and nothing else: no network of its own, no background services, nothing
 * kept. The list is whole; puppeteer adds none.
 */
export function browserFlags(profile: string, sandbox: boolean): string[] {
  return [
    '--headless',
    '--remote-debugging-pipe',
    `--user-data-dir=${profile}`,
    ...(sandbox ? [] : ['--no-sandbox']),
    '--disable-gpu',
    '--disable-dev-shm-usage',
    '--no-first-run',
    '--no-default-browser-check',
    '--no-pings',
    '--hide-scrollbars',
    '--mute-audio',
    '--disable-background-networking',
    '--disable-breakpad',
    '--disable-client-side-phishing-detection',
    '--disable-component-extensions-with-background-pages',
    '--disable-component-update',
    '--disable-default-apps',
    '--disable-domain-reliability',
    '--disable-extensions',
    '--disable-quic',
    '--disable-renderer-backgrounding',
    '--disable-backgrounding-occluded-windows',
    '--disable-background-timer-throttling',
    '--disable-sync',
    '--disable-features=Translate,MediaRouter,OptimizationHints,AutofillServerCommunication,CertificateTransparencyComponentUpdater,DialMediaRouteProvider,InterestFeedContentSuggestions,SpareRendererForSitePerProcess',
    '--metrics-recording-only',
    '--password-store=basic',
    '--use-mock-keychain',
    '--force-color-profile=srgb',
    '--font-render-hinting=none',
    '--lang=en',
    // Stands as «Creator» in every PDF.
    '--user-agent=Kelisim',
    '--host-resolver-rules=MAP * ~NOTFOUND',
    // Port 9 of nowhere: without the bypass rule Chromium would still reach loopback directly.
    '--proxy-server=http://127.0.0.1:9',
    '--proxy-bypass-list=<-loopback>',
    'about:blank',
  ];
}
