import { useMediaQuery } from '@mantine/hooks';

/** Whether rows are told as cards: a table would need to be scrolled sideways. */
export const useIsNarrow = (): boolean =>
  useMediaQuery('(max-width: 62em)', undefined, { getInitialValueInEffect: false });
