import { DomainError, joinedScope } from '@kelisim/domain';
import type { SessionPerson } from '../cases/session-person';
import type { Queryable } from '../database/queryable';
import { readActing } from '../organisation/substitutions/read-acting';
import type { Page } from './cursor';
import type { InboxRequest } from './read-inbox';
import { readInbox } from './read-inbox';
import type { TaskRow } from './task-row';

/**
 * The open tasks of somebody for whom a person acts (R38): in the procedures that the orders name, without the cases of either.
 *
 * @throws DomainError `not-acting` for whoever does not act for him now.
 */
export async function readInboxFor(
  q: Queryable,
  who: Pick<SessionPerson, 'university' | 'person'>,
  principal: string,
  request: InboxRequest,
): Promise<Page<TaskRow>> {
  const orders = (await readActing(q, who)).filter((one) => one.principal.id === principal);
  if (orders.length === 0) throw new DomainError({ code: 'not-acting' });
  const procedures = joinedScope(orders.map((one) => one.procedures));
  const whose = { university: who.university, person: principal };
  return await readInbox(q, whose, request, { acting: who.person, procedures });
}
