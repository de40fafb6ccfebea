import '@fontsource-variable/golos-text/wght.css';
import './mantine-styles';
import './page.css';
import { localStorageColorSchemeManager, MantineProvider } from '@mantine/core';
import type { JSX, ReactNode } from 'react';
import { readableColours } from './readable-colours';
import { theme } from './theme';

/** The same place is read by `public/colour-scheme.js` before anything is drawn. */
const colourScheme = localStorageColorSchemeManager({ key: 'kelisim.colour-scheme' });

/** The page's policy allows no style but with this word, which the server gives anew to each page. */
const styleNonce = (): string => document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? '';

/** Dialogs keep the page behind them from scrolling by a style of their own; the package that writes it asks for the word here. */
Object.assign(globalThis, { __webpack_nonce__: styleNonce() });

/**
 * Theme, colours and type for everything inside. The theme writes all its variables itself: the same ones as a file of styles would be
 * loaded before the first page.
 */
export function DesignProvider({ children }: { readonly children: ReactNode }): JSX.Element {
  return (
    <MantineProvider
      theme={theme}
      deduplicateCssVariables={false}
      colorSchemeManager={colourScheme}
      cssVariablesResolver={readableColours}
      defaultColorScheme="auto"
      getStyleNonce={styleNonce}
    >
      {children}
    </MantineProvider>
  );
}
