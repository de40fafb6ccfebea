import { localDate } from '@kelisim/domain';
import type { CaseLedger } from '../record/case-ledger';
import type { LoadedLine } from '../record/loaded-case';

/**
 * The last day of a term that was over when the case was filed (R02), or null. It is kept with the case: the paper is made anew with
 * every visa, when the term has stopped already. A form that was mended may name another day; a term that stood still or was moved
 * is no longer the one of the filing.
 */
export function termEndedOn(ledger: CaseLedger, line: LoadedLine): string | null {
  const running = line === ledger.main ? line.state.deadlines.find(({ purpose }) => purpose === 'task') : undefined;
  if (running !== undefined && isAsCounted(running.explanation)) {
    const { filedAt, personal } = ledger.case;
    const isOver = Date.parse(running.due) <= Date.parse(filedAt);
    const lastMoment = new Date(Date.parse(running.due) - 1).toISOString();
    ledger.case.personal = { ...personal, termEndedOn: isOver ? localDate(lastMoment, personal.words.zone) : null };
  }
  return ledger.case.personal.termEndedOn ?? null;
}

const isAsCounted = ({
  pauses,
  extensions = [],
  recounts = [],
}: LoadedLine['state']['deadlines'][number]['explanation']): boolean =>
  [...pauses, ...extensions, ...recounts].length === 0;
