import { useEffect } from 'react';

/** Names the browser's tab after what the page shows; undefined where another part of the page names it. */
export function useTitle(title: string | undefined): void {
  useEffect(() => {
    if (title !== undefined) document.title = `${title} · Kelisim`;
  }, [title]);
}
