import type { Address } from '@kelisim/domain';

/** How an address stands in a row. */
export const addressColumns = (
  address: Address,
): { unit: string | null; position: string | null; person: string | null } =>
  address.kind === 'person'
    ? { unit: null, position: null, person: address.person }
    : { unit: address.at.unit, position: address.at.position, person: null };
