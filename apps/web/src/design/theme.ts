import { Alert, Anchor, createTheme } from '@mantine/core';
import type { MantineColorsTuple } from '@mantine/core';

/** Petrol: the colour of what can be done. Quiet enough for a page that is open all day. */
const petrol: MantineColorsTuple = [
  '#e9f7f7',
  '#d3eaeb',
  '#a6d5d7',
  '#77bfc3',
  '#50adb1',
  '#37a1a7',
  '#167d85',
  '#0f6f76',
  '#0f5c63',
  '#0a464c',
];

/** The design language: docs and examples are in the gallery (`npm run web:gallery`). */
export const theme = createTheme({
  colors: { petrol },
  primaryColor: 'petrol',
  primaryShade: { light: 7, dark: 6 },
  fontFamily: "'Golos Text Variable', system-ui, sans-serif",
  headings: {
    fontFamily: "'Golos Text Variable', system-ui, sans-serif",
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '1.5rem', lineHeight: '1.3' },
      h2: { fontSize: '1.2rem', lineHeight: '1.35' },
      h3: { fontSize: '1rem', lineHeight: '1.4' },
    },
  },
  defaultRadius: 'md',
  cursorType: 'pointer',
  // Names of things are told by their words, not by capitals or letter-spacing.
  respectReducedMotion: true,
  focusRing: 'auto',
  autoContrast: true,
  // White words only where they reach 4.5 to 1.
  luminanceThreshold: 0.18,
  // In a text a link is known without its colour.
  components: {
    Anchor: Anchor.extend({ defaultProps: { underline: 'always' } }),
    // A dialog's head is no head of the page.
    ModalHeader: { defaultProps: { role: 'presentation' } },
    // Colour is for the ground and the icon: yellow words on a yellow ground cannot be read.
    Alert: Alert.extend({ styles: { title: { color: 'var(--mantine-color-bright)' } } }),
  },
});
