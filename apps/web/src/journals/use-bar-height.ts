import { useResizeObserver } from '@mantine/hooks';
import type { RefCallback } from 'react';
import { useEffect } from 'react';

const HEIGHT = '--unsaved-height';

/**
 * Tells the styles how much of the window the bar of unsaved marks takes, and brings the cell at work back into sight where
 * the bar has grown over it (WCAG 2.4.11).
 */
export function useBarHeight(): RefCallback<HTMLDivElement> {
  const [ref, { height }] = useResizeObserver<HTMLDivElement>();
  useEffect(() => {
    const { style } = document.documentElement;
    style.setProperty(HEIGHT, `${Math.ceil(height)}px`);
    const cell = document.activeElement?.closest('td[data-row]');
    if (height > 0) cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    return () => {
      style.removeProperty(HEIGHT);
    };
  }, [height]);
  return ref;
}
