import type { AgendaItem } from '../api/generated/model';

/** What is voted on and decided together: an item, or the items of a block. */
export interface Matter {
  /** Of its first item. */
  readonly id: string;
  readonly state: AgendaItem['state'];
  readonly items: readonly AgendaItem[];
  /** Where its items stand on the agenda, from one. */
  readonly numbers: readonly number[];
}

const isOpen = ({ state }: AgendaItem): boolean => state === 'pending' || state === 'voting';

/** The agenda by matters, a block where its first item stands. Once closed every item is a matter of its own: blocks fall apart there. */
export function mattersOf(items: readonly AgendaItem[]): readonly Matter[] {
  const matters: {
    id: string;
    state: AgendaItem['state'];
    block: string | null;
    items: AgendaItem[];
    numbers: number[];
  }[] = [];
  items.forEach((item, index) => {
    const block = isOpen(item) ? item.block : null;
    const found = block === null ? undefined : matters.find((one) => one.block === block);
    if (found === undefined)
      matters.push({ id: item.id, state: item.state, block, items: [item], numbers: [index + 1] });
    else {
      found.items.push(item);
      found.numbers.push(index + 1);
    }
  });
  return matters;
}

/** As one reads it: «2», or «2, 4». */
export const numbersOf = ({ numbers }: Pick<Matter, 'numbers'>): string => numbers.join(', ');

export const idsOf = ({ items }: Pick<Matter, 'items'>): string[] => items.map(({ id }) => id);
