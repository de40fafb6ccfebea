import type { RefObject } from 'react';
import { useEffect } from 'react';

/** Tells which page is read now: the one of which most is in sight, wherever it is that scrolls. */
export function usePageInSight(
  place: RefObject<HTMLElement | null>,
  of: unknown,
  onSight: (page: number) => void,
): void {
  useEffect(() => {
    const heights = new Map<Element, number>();
    const observer = new IntersectionObserver(
      (entries) => {
        for (const { target, intersectionRect } of entries) heights.set(target, intersectionRect.height);
        const [most] = [...heights].toSorted(([, a], [, b]) => b - a);
        if (most?.[0] instanceof HTMLElement) onSight(Number(most[0].dataset.page));
      },
      { threshold: [0, 0.1, 0.25, 0.5, 0.75, 1] },
    );
    for (const sheet of place.current?.querySelectorAll('[data-page]') ?? []) observer.observe(sheet);
    return () => {
      observer.disconnect();
    };
  }, [place, of, onSight]);
}
