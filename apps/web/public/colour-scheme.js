// Before anything is drawn: the reader's choice of light or dark, so that a dark page never flashes white.
(function () {
  let chosen = null;
  try {
    chosen = localStorage.getItem('kelisim.colour-scheme');
  } catch {
    // Storage may be forbidden; the system's wish holds then.
  }
  const dark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
})();
