import type { CaseRef, CaseStores, Database } from '@kelisim/persistence';
import { failEffect } from '@kelisim/persistence';
import { ConnectorFault } from '../connector/connector-fault';
import { detailOf, noteUnreached } from './unreached';

/** Why an end is not asked for yet: the opening is still on its way to them, and nobody is away. */
export const waitsForOpening = 'opening';

/**
 * What becomes of a fault between us and another system: a refusal is recorded in the case, with what was said; who cannot be reached
 * for long becomes an incident.
 *
 * @throws the fault itself, where it may be worth another try.
 */
export async function heedFault(
  database: Database,
  stores: CaseStores,
  { ref, effectId }: { readonly ref: CaseRef; readonly effectId: string },
  fault: unknown,
): Promise<void> {
  if (!(fault instanceof ConnectorFault)) throw fault;
  if (fault.code === 'refused') {
    const { words } = fault;
    const said = { detail: detailOf(fault), ...(words === undefined ? {} : { words }) };
    await failEffect(database, stores, ref, effectId, `connector-${fault.code}`, said);
    return;
  }
  if (fault.retryable && fault.reason !== waitsForOpening) await noteUnreached(database, ref, effectId, fault);
  throw fault;
}
