import type { AgendaItem, Document } from '../api/generated/model';

/** Decision and paper are of one transaction; between their moments lies the work of it. */
const WITHIN_MS = 60_000;

/** The paper of a case that the decision of a sitting has made: fixed at a step, nearest to the moment of the decision. */
export function paperOf(papers: readonly Document[], { closedAt }: Pick<AgendaItem, 'closedAt'>): Document | null {
  if (closedAt === null) return null;
  const away = ({ fixedAt }: Document): number => Math.abs(Date.parse(fixedAt) - Date.parse(closedAt));
  const near = papers.filter((paper) => paper.step !== null && away(paper) <= WITHIN_MS);
  return near.sort((one, other) => away(one) - away(other))[0] ?? null;
}
