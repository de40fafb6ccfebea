import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import type { CaseView, List, Paper, TaskItem } from '../../support/api-answers';
import type { Random } from '../random';
import type { AskedTask, Cast } from './cast';
import { chooseOutcome, decisionFor } from './choose-outcome';
import type { Note } from './file-note';
import { fileNote } from './file-note';
import type { Person } from './person';
import { useWindow } from './use-window';

/** How a walk ended; `left` on purpose, so that cases stand open at every step. */
export type WalkEnd = 'ended' | 'left' | 'lapsing' | 'not-filed' | 'stuck';

interface WalkedCase extends Omit<CaseView, 'tasks'> {
  readonly tasks: readonly AskedTask[];
}

/** Whoever decides may find that somebody was faster, that the window ran out, or that the author took his case back. */
const lawful = ['task-closed', 'task-changed', 'case-ended', 'not-found', 'own-act'];
const MOST_STEPS = 40;

/** While his window is open the author closes it; a case is not recalled from under it. */
const lawfulForRecall = [...lawful, 'not-possible-now'];

/** Takes one case from its note to its end, with the pauses of people who are in a hurry. */
export async function walkCase(random: Random, cast: Cast): Promise<WalkEnd> {
  const note = await fileNote(random, random.pick(cast.teachers));
  if (note === null) return 'not-filed';
  for (let step = 0; step < MOST_STEPS; step += 1) {
    await pause(random.between(80, 350));
    const view = await note.author.read<WalkedCase>(`/api/cases/${note.id}`);
    if (view?.state === 'ended') return 'ended';
    if (view === null || random.chance(0.015)) return 'left';
    if (random.chance(0.015)) await recall(note);
    else if (view.tasks.length > 0 && (await takeTask(random, cast, note, random.pick(view.tasks))) === 'let-it-lapse')
      return 'lapsing';
  }
  return 'stuck';
}

async function recall(note: Note): Promise<void> {
  const path = `/api/cases/${note.id}/recall`;
  await note.author.act({
    kind: 'recall',
    method: 'POST',
    path,
    body: { reason: 'Больше не нужно.' },
    lawful: lawfulForRecall,
  });
}

async function takeTask(random: Random, cast: Cast, note: Note, asked: AskedTask): Promise<string> {
  const found = await findInInbox(cast.askedBy(asked), note.id, asked.id);
  if (found === null) return 'gone';
  if (random.chance(0.25)) await readPapers(random, found.person, note.id);
  const { task, person } = found;
  const isWindow = task.outcomes.some(({ id }) => id === 'close');
  if (isWindow && (await useWindow(random, note)) === 'let-it-lapse') return 'let-it-lapse';
  await decide(random, person, task);
  return 'decided';
}

async function findInInbox(
  candidates: readonly Person[],
  caseId: string,
  taskId: string,
): Promise<{ person: Person; task: TaskItem } | null> {
  for (const person of candidates) {
    const inbox = await person.read<List<TaskItem>>(`/api/tasks?case=${caseId}`);
    const task = inbox?.items.find(({ id }) => id === taskId);
    if (task !== undefined) return { person, task };
  }
  return null;
}

/** Decides; sometimes in a double click, sometimes asking again later under the same key. */
async function decide(random: Random, person: Person, task: TaskItem): Promise<void> {
  const body = decisionFor(task, chooseOutcome(random, task));
  const act = { kind: 'decide', method: 'POST', path: `/api/tasks/${task.id}/decision`, body, lawful } as const;
  const key = randomUUID();
  const [first, second] = await Promise.all([
    person.act(act, key),
    random.chance(0.1) ? person.act(act, key) : Promise.resolve(null),
  ]);
  const again = random.chance(0.1) ? await person.act(act, key) : second;
  if (first.answer === undefined || again?.answer === undefined) return;
  if (!isDeepStrictEqual(first.answer, again.answer))
    throw new Error(`one key, two answers: ${JSON.stringify(first.answer)} and ${JSON.stringify(again.answer)}`);
}

async function readPapers(random: Random, person: Person, caseId: string): Promise<void> {
  const papers = await person.read<List<Paper>>(`/api/cases/${caseId}/documents`);
  if (papers === null || papers.items.length === 0) return;
  await person.readPaper(random.pick(papers.items).content);
}
