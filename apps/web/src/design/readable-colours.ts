import type { CSSVariablesResolver } from '@mantine/core';

/** Quiet words, hints in fields and faults are still read with ease: at least 4.5 : 1 on every ground (WCAG 1.4.3). */
export const readableColours: CSSVariablesResolver = ({ colors }) => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#566069',
    '--mantine-color-placeholder': '#626c75',
    '--mantine-color-error': colors.red[9],
  },
  dark: {
    '--mantine-color-dimmed': '#b4b4b4',
    '--mantine-color-placeholder': '#a3a3a3',
    '--mantine-color-error': colors.red[4],
  },
});
