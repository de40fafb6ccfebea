import { useState } from 'react';
import type { TaskItem } from '../api/generated/model';
import type { Accepted } from './fresh-rows';
import { acceptAll, splitFresh } from './fresh-rows';
import type { Inbox } from './use-inbox';

interface FreshRows {
  readonly shown: readonly TaskItem[];
  readonly fresh: readonly TaskItem[];
  readonly showFresh: () => void;
}

/** While the reader is at something (`hold`), new rows wait behind a bar: nothing jumps under his pointer. */
export function useFreshRows({ rows, pages }: Inbox, hold: boolean): FreshRows {
  const [accepted, setAccepted] = useState<(Accepted & { readonly pages: number }) | null>(null);
  const { shown, fresh } = splitFresh(rows, accepted ?? acceptAll(rows));
  const isFree = !hold || pages !== accepted?.pages || shown.length === 0;
  const showFresh = (): void => {
    setAccepted({ ...acceptAll(rows), pages });
  };
  if (pages > 0 && isFree && needs(accepted, rows, pages)) showFresh();
  return { shown, fresh, showFresh };
}

const needs = (accepted: (Accepted & { pages: number }) | null, rows: readonly TaskItem[], pages: number): boolean =>
  accepted?.pages !== pages || rows.some(({ id }) => !accepted.ids.has(id));
