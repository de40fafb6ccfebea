import { DomainError, refuse } from '@kelisim/domain';
import { isUuid } from '../database/is-uuid';
import type { Queryable } from '../database/queryable';
import type { CouncilRow } from './council-row';
import { councilColumns } from './council-row';

/** @throws DomainError `not-found`. */
export async function lockCouncil(q: Queryable, university: string, id: string): Promise<CouncilRow> {
  const { rows } = isUuid(id)
    ? await q.query<CouncilRow>(
        `select ${councilColumns} from councils c where c.university = $1 and c.id = $2 for update`,
        [university, id],
      )
    : { rows: [] };
  const [row] = rows;
  if (row === undefined) throw new DomainError(refuse('not-found', { council: id }));
  return row;
}
