import type { CaseName, List } from '../../support/api-answers';
import type { ApiClient } from '../../support/api-client';
import type { NoteSubject } from '../../support/cast';
import { noteOn } from '../../support/cast';
import { decide, outcomeOf, taskIn } from '../../support/decide';
import { ownJournals } from '../../support/journals';

interface Seat {
  readonly person: string;
  readonly role: 'chair' | 'secretary' | 'member' | 'alternate';
}

interface CouncilName {
  readonly id: string;
  readonly title: string;
  readonly unit: { readonly id: string; readonly title: string };
}

/** Rules of a council that decides at sittings; `allowed` leaves its secretary the decision of a task, as other tests need it. */
export const councilRules = (recording: 'allowed' | 'sittings-only'): object => ({
  quorum: { kind: 'more-than-half' },
  majority: { share: 'more-than-half', of: 'present' },
  voting: 'roll',
  castingVote: true,
  secretaryVotes: false,
  recording,
});

/** A day of the university, so many days from today. */
export const localDay = (days: number): string =>
  new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Almaty' }).format(new Date(Date.now() + days * 86_400_000));

/** The council whose sittings somebody runs. */
export async function keptCouncil(secretary: ApiClient): Promise<CouncilName> {
  const { items } = await secretary.get<List<CouncilName>>('/api/councils');
  const [council] = items;
  if (council === undefined) throw new Error(`${secretary.session.person.name} runs no council`);
  return council;
}

/** Who sits in a council now. */
export async function seatsOf(reader: ApiClient, council: string): Promise<readonly Seat[]> {
  const { members } = await reader.get<{ members: readonly Seat[] }>(`/api/councils/${council}`);
  return members.map(({ person, role }) => ({ person, role }));
}

/** Records an order about a council, in force from today. */
export async function orderCouncil(recorder: ApiClient, council: string, content: object): Promise<void> {
  const order = { number: '12-к', date: localDay(-1) };
  await recorder.post(`/api/councils/${council}/orders`, { order, from: localDay(0), ...content });
}

/** Files a note about a student of a faculty, to which its head of department consents: then it waits for that faculty's council. */
export async function noteForCouncil(teacher: ApiClient, head: ApiClient, faculty: string): Promise<CaseName> {
  const form = noteOn(await subjectOf(teacher, faculty));
  const note = await teacher.post<CaseName>('/api/cases', { procedure: 'journal-correction', form });
  const task = await taskIn(head, note.id);
  await decide(head, task, { outcome: outcomeOf(task, 'agree') });
  return note;
}

/** A locked lesson of the teacher with a marked student of the faculty. */
async function subjectOf(teacher: ApiClient, faculty: string): Promise<NoteSubject> {
  for (const journal of await ownJournals(teacher)) {
    const locked = journal.lessons.filter(({ open, date, type }) => !open && date < localDay(0) && type !== 'lecture');
    for (const lesson of locked) {
      const student = journal.students.find((one) => one.faculty === faculty && one.marks[lesson.id] !== undefined);
      if (student !== undefined) return { journal, lesson, students: [student] };
    }
  }
  throw new Error(`${teacher.session.person.name} has no locked lesson with a student of the faculty`);
}

/** What other tests have left waiting is none of this sitting: it leaves the agenda, and these cases come first. */
export async function keepOnly(secretary: ApiClient, sitting: string, cases: readonly CaseName[]): Promise<void> {
  const { items } = await secretary.get<{ items: readonly { id: string; case: CaseName }[] }>(
    `/api/sittings/${sitting}`,
  );
  const idOf = (name: CaseName): string => items.find((item) => item.case.id === name.id)?.id ?? '';
  const own = cases.map(idOf);
  const others = items.map(({ id }) => id).filter((id) => !own.includes(id));
  await secretary.post(`/api/sittings/${sitting}/order`, { items: own });
  if (others.length > 0)
    await secretary.post(`/api/sittings/${sitting}/withdrawals`, { items: others, reason: 'Не для этого заседания.' });
}

/** Plans a sitting with what waits, opens it with everybody there, and has them vote on the case. The council's composition stays. */
export async function openSittingOn(
  recorder: ApiClient,
  secretary: ApiClient,
  { id: caseId }: CaseName,
): Promise<{ readonly council: string; readonly sitting: string }> {
  const { id: council } = await keptCouncil(secretary);
  await orderCouncil(recorder, council, { rules: councilRules('allowed') });
  const plannedFor = new Date(Date.now() + 3_600_000).toISOString();
  const path = `/api/councils/${council}/sittings`;
  const { id: sitting } = await secretary.post<{ id: string }>(path, { plannedFor, place: 'Зал 204' });
  const act = async (deed: string, body: object = {}): Promise<void> => {
    await secretary.post(`/api/sittings/${sitting}/${deed}`, body);
  };
  const { items } = await secretary.get<{ items: readonly { id: string; case: CaseName }[] }>(
    `/api/sittings/${sitting}`,
  );
  await act('attendance', { present: (await seatsOf(secretary, council)).map(({ person }) => person) });
  await act('open');
  await act('voting', { items: items.filter((item) => item.case.id === caseId).map(({ id }) => id) });
  return { council, sitting };
}

/** The planned sitting on whose agenda a case stands. */
export async function sittingOn(secretary: ApiClient, council: string, { id }: CaseName): Promise<string> {
  const path = `/api/councils/${council}/waiting`;
  const { items } = await secretary.get<List<{ readonly case: CaseName; readonly sitting: string | null }>>(path);
  const sitting = items.find((waiting) => waiting.case.id === id)?.sitting;
  if (sitting === undefined || sitting === null) throw new Error('the case stands on no agenda');
  return sitting;
}
