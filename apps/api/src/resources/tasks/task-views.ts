import type { AskingStep, Definition, OutcomeDefinition, Pack } from '@kelisim/domain';
import { adviceOutcomes, adviceTitles, formOfOutcome, sameInAll, stepTitle } from '@kelisim/domain';
import type { CouncilName, OrganisationNames, PackStore, Queryable, TaskRow } from '@kelisim/persistence';
import { FormOffers } from '../../form-examples/form-offer';
import type { Caller } from '../../http/security/caller';
import { askingStep, outcomeOf, outcomeTitle } from './outcome-words';
import { councilOf } from './task-council';
import type { Outcome, TaskItem } from './task-schemas';

interface PackedTask {
  readonly row: TaskRow;
  readonly pack: Pack;
  readonly step: AskingStep | undefined;
  readonly council: CouncilName | null;
}

/** Puts titles, outcomes and forms to the rows of tasks; one statement more where some outcome has a form. */
export async function taskViews(
  q: Queryable,
  packs: PackStore,
  caller: Caller,
  names: OrganisationNames,
  rows: readonly TaskRow[],
): Promise<TaskItem[]> {
  const tasks = await Promise.all(rows.map(async (row) => await withPack(packs, caller.who.university, row)));
  const councils = tasks.flatMap(({ council }) => (council === null ? [] : [council]));
  const offers = new FormOffers(q, caller.who, caller.language, councils);
  const views: TaskItem[] = [];
  for (const task of tasks) views.push(await toView(task, caller, names, offers));
  return views;
}

async function withPack(packs: PackStore, university: string, row: TaskRow): Promise<PackedTask> {
  const pack = await packs.get(university, row.procedure, row.packVersion);
  const step = askingStep(pack.definition, row.step);
  return { row, pack, step, council: councilOf(step, row) };
}

async function toView(
  task: PackedTask,
  { who, language }: Caller,
  { positions, units }: OrganisationNames,
  offers: FormOffers,
): Promise<TaskItem> {
  const { row, pack } = task;
  const { position, unit } = row.authorAtFiling;
  const outcomes: Outcome[] = [];
  for (const id of row.outcomes) outcomes.push(await toOutcome(task, id, language, offers));
  return {
    id: row.id,
    case: row.case,
    procedure: row.procedure,
    step: row.step,
    title: stepTitle(pack.definition, row.step)[language],
    purpose: row.purpose,
    suspended: row.suspended,
    start: row.start,
    due: row.due,
    claimedBy: row.claimedBy && { name: row.claimedBy.name, mine: row.claimedBy.person === who.person },
    shared: row.shared,
    forwardedBy: row.forwardedBy,
    version: row.version,
    author: row.author.name,
    authorPosition: positions[position]?.[language] ?? position,
    authorUnit: units[unit]?.[language] ?? unit,
    openedAt: row.openedAt,
    outcomes,
  };
}

/** The steps to one of which an outcome leads, as whoever decides chooses. */
function choicesOf(
  definition: Definition,
  outcome: OutcomeDefinition | undefined,
  language: Caller['language'],
): Pick<Outcome, 'choices'> {
  if (outcome?.choose !== true) return {};
  const steps = outcome.branches.flatMap(({ to }) => ('next' in to ? [to.next] : []));
  return { choices: steps.map((step) => ({ step, title: stepTitle(definition, step)[language] })) };
}

async function toOutcome(
  { row, pack, step, council }: PackedTask,
  id: string,
  language: Caller['language'],
  offers: FormOffers,
): Promise<Outcome> {
  const definition = row.purpose === 'decide' ? outcomeOf(step, id) : undefined;
  const isRequest = row.purpose === 'extend';
  const isAdvice = row.purpose === 'advise';
  const title = (isAdvice ? (adviceTitles[id] ?? sameInAll(id)) : outcomeTitle(step, id, isRequest))[language];
  if (isAdvice) return { id, title, reason: id === adviceOutcomes.refuse ? 'required' : 'optional' };
  // Whoever gives more time, or does not, says on what it rests.
  const view = {
    ...{ id, title, reason: isRequest ? 'required' : (definition?.reason ?? 'none') },
    ...choicesOf(pack.definition, definition, language),
  } as const;
  const schema = definition === undefined || step === undefined ? null : formOfOutcome(pack, step, definition);
  if (schema === null) return view;
  const offer = await offers.offer(schema, council);
  return { ...view, form: { schema: { ...offer.schema }, examples: [...offer.examples] } };
}
