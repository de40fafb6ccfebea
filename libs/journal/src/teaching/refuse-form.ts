import type { FieldFault } from '@kelisim/domain';
import { DomainError } from '@kelisim/domain';

/** @throws DomainError `form-invalid` that names every fault, where there is one. */
export function refuseForm(fields: readonly FieldFault[]): void {
  if (fields.length > 0) throw new DomainError({ code: 'form-invalid', fields });
}

/** @throws DomainError `forbidden` unless it is allowed. */
export function allow(allowed: boolean): void {
  if (!allowed) throw new DomainError({ code: 'forbidden' });
}
