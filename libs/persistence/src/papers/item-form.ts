import type { PaperData, PaperValue } from '@kelisim/domain';

/** The form as an item's papers show it: of a list that the item has a share of, its own members only (R04). */
export function itemForm(
  form: PaperData['form'],
  itemValues: Readonly<Record<string, unknown>> | null,
): PaperData['form'] {
  if (itemValues === null) return form;
  return Object.fromEntries(Object.entries(form).map(([field, value]) => [field, ownShare(value, itemValues[field])]));
}

function ownShare(value: PaperValue, own: unknown): PaperValue {
  if (!isList(value) || !Array.isArray(own)) return value;
  return value.filter(
    (entry) => typeof entry === 'object' && entry !== null && 'id' in entry && own.includes(entry.id),
  );
}

const isList = (value: PaperValue): value is readonly PaperValue[] => Array.isArray(value);
