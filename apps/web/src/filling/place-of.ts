import type { FillingOfJournal } from '../api/generated/model';

/** Group, with its subgroup where the journal is of one. */
export const placeOf = ({ group, subgroup }: Pick<FillingOfJournal, 'group' | 'subgroup'>): string =>
  subgroup === null ? group.name : `${group.name}/${subgroup}`;
