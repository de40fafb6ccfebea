import type { Command, RowsStep } from '@kelisim/domain';
import { rowSubjects } from '@kelisim/domain';
import { newId } from '../database/new-id';
import type { CaseLedger } from '../record/case-ledger';
import type { LoadedLine } from '../record/loaded-case';
import type { EntrySubject } from './entry-bytes';
import { firstHead } from './entry-bytes';

type OpenRollCommand = Extract<Command, { do: 'openRoll' }>;

/** Has a list written with the event that opens it: its people are those whom the event has counted. */
export function openRoll(ledger: CaseLedger, line: LoadedLine, command: OpenRollCommand): void {
  const step = ledger.context.pack.definition.steps.find(({ id }) => id === command.step);
  const { roll, kind, deadline } = command;
  const audience = ledger.audiences.get(roll);
  const subjects = step?.kind === 'rows' ? rowsOf(ledger, line, step) : (audience?.members ?? []).map(personOf);
  if (subjects.length !== command.total) throw new Error('a list is not what its event has counted');
  const template = step?.kind === 'acquaint' ? step.acquaint.document : null;
  const paper = template === null ? undefined : (line.documents[template] ?? ledger.main.documents[template]);
  const { university, id: caseId } = ledger.case;
  const entries = subjects.map((subject) => {
    const entry = newId();
    return { ...subject, id: entry, head: firstHead({ university, caseId, line: line.id, roll, entry }, subject) };
  });
  ledger.writes.rolls.push({
    ...{ line: line.id, key: roll, kind, step: command.step, deadline, entries },
    audience: audience?.to ?? null,
    adds: step?.kind === 'acquaint' && step.acquaint.added,
    document: paper?.id ?? null,
    dueAt: line.state.deadlines.find(({ key }) => key === deadline)?.due ?? null,
  });
  for (const { person } of entries) if (person !== null) ledger.writes.inboxes.add(person);
}

const personOf = (
  member: { readonly person: string; readonly position: string | null; readonly unit: string | null },
  index: number,
): EntrySubject => ({ ...member, place: index + 1, student: null });

function rowsOf(ledger: CaseLedger, line: LoadedLine, { rows }: RowsStep): readonly EntrySubject[] {
  const { personal, author, filedAt } = ledger.case;
  const subjects = rowSubjects(rows, {
    form: personal.form,
    author: { ...author },
    item: line.itemValues ?? {},
    case: { filedAt },
    answers: personal.answers,
  });
  if (subjects.fault !== undefined) throw new Error('the rows of a sheet cannot be read');
  return subjects.value.map((student, index) => ({
    ...{ place: index + 1, person: null, student },
    ...{ position: null, unit: null },
  }));
}
