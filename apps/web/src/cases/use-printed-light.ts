import { useEffect } from 'react';

const ATTRIBUTE = 'data-mantine-color-scheme';

/** Paper is white: while the page is printed the light colours hold, whatever the reader has chosen for his screen. */
export function usePrintedLight(): void {
  useEffect(() => {
    const root = document.documentElement;
    let chosen: string | null = null;
    const before = (): void => {
      chosen = root.getAttribute(ATTRIBUTE);
      root.setAttribute(ATTRIBUTE, 'light');
    };
    const after = (): void => {
      if (chosen !== null) root.setAttribute(ATTRIBUTE, chosen);
    };
    window.addEventListener('beforeprint', before);
    window.addEventListener('afterprint', after);
    return () => {
      window.removeEventListener('beforeprint', before);
      window.removeEventListener('afterprint', after);
    };
  }, []);
}
