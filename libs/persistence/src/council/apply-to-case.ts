import type { CouncilRole, FormValues, PaperVotes } from '@kelisim/domain';
import { byRuleWords, councilOffices, DomainError, minutesWords, questionWords, refuse } from '@kelisim/domain';
import { checkDecisionForm } from '../cases/check-decision-form';
import type { FoundTask } from '../cases/find-task';
import { findTask } from '../cases/find-task';
import type { SessionPerson } from '../cases/session-person';
import { settle } from '../cases/settle';
import type { Transaction } from '../database/transaction';
import { applyDueRungsOf } from '../record/apply-due-rungs';
import type { DecidedTask } from '../record/case-ledger';
import type { CaseStores } from '../record/case-stores';
import type { LoadedLedger } from '../record/load-case';
import { loadLedger } from '../record/load-case';
import { recordEvent } from '../record/record-event';
import type { HeldSitting } from './held-sitting';
import type { AgendaItem } from './items';

/** Whoever presses, with his seats in the council; where a written vote ends by rule, in whose stead it is recorded. */
export interface Presser extends Pick<SessionPerson, 'university' | 'person' | 'shortName'> {
  readonly roles: readonly CouncilRole[];
}

/** What a sitting has come to on an item. */
export interface ToApply {
  readonly item: AgendaItem;
  readonly outcome: string;
  /** Given to the case as its reason where the outcome asks for one. */
  readonly reason: string | null;
  readonly resolution: string | null;
  readonly remarks: string | null;
  readonly present: readonly string[];
  readonly votes: PaperVotes | null;
  /** Nobody pressed. */
  readonly byRule: boolean;
}

/**
 * Records on a case what a council decided at its sitting, as the decision of its task: with the form that a secretary would fill, built from the
 * sitting. The sitting is held, and after it item, case, right and register are locked, as everywhere.
 *
 * @returns false where the task is open no more: somebody decided, recalled or moved the case meanwhile.
 * @throws DomainError for whatever else the case refuses, e.g. `case-suspended`, `own-act`, `reason-required`.
 */
export async function applyToCase(
  tx: Transaction,
  stores: CaseStores,
  who: Presser,
  held: HeldSitting,
  applied: ToApply,
): Promise<boolean> {
  const { item } = applied;
  const task = await findTask(tx, who, item.task, null);
  const capacity =
    task.position === null || task.unit === null
      ? null
      : { person: who.person, position: task.position, unit: task.unit };
  const loaded = await loadLedger(tx, stores, held.university, { line: item.line, caseId: item.caseId }, capacity);
  if (loaded === null) return false;
  const { ledger, line } = loaded;
  const rungs = await applyDueRungsOf(ledger, line);
  const isOpen = ledger.case.status === 'open' && line.state.tasks.some(({ key }) => key === task.key);
  if (isOpen) await recordOn(tx, who, held, loaded, task, applied);
  else if (ledger.case.status === 'suspended') throw new DomainError(refuse('case-suspended', { case: item.caseId }));
  if (isOpen || rungs > 0) await settle(ledger);
  return isOpen;
}

async function recordOn(
  tx: Transaction,
  who: Presser,
  held: HeldSitting,
  loaded: LoadedLedger,
  task: FoundTask,
  applied: ToApply,
): Promise<void> {
  const { ledger, line } = loaded;
  const { language } = ledger.case;
  const { minutesNumber, minutesDate } = held;
  if (minutesNumber === null || minutesDate === null) throw new Error('a sitting that decides has no minutes');
  const { number, personal } = ledger.case;
  const { title } = ledger.context.pack.definition;
  const question =
    applied.item.question ?? questionWords({ number, title, author: personal.words.author.name }, language);
  const form: FormValues = {
    ...{ minutesNumber, minutesDate, question, present: [...applied.present] },
    ...(applied.resolution === null ? {} : { resolution: applied.resolution }),
  };
  const { reason } = applied;
  const request = { outcome: applied.outcome, reason, form, version: task.version };
  const checked = await checkDecisionForm(tx, who, request, loaded, task, { bySitting: true });
  if ('refused' in checked) throw new DomainError(checked.refused);
  const council = checked.council && {
    ...checked.council,
    ...(applied.votes === null ? {} : { votes: applied.votes }),
    ...(applied.remarks === null ? {} : { remarks: applied.remarks }),
  };
  const decided: DecidedTask = {
    ...{ id: task.id, key: task.key, step: task.step, purpose: task.purpose, document: task.document },
    ...signerOf(who, held, loaded),
    resolved: checked.resolved,
    council,
  };
  const minutes = minutesWords({ number: minutesNumber, date: minutesDate }, language);
  const basis = applied.byRule ? `${minutes}, ${byRuleWords[language]}` : minutes;
  const by = { person: who.person, position: task.position, unit: task.unit, onBehalfOf: null, basis };
  const input = {
    type: 'decided',
    task: task.key,
    outcome: applied.outcome,
    reason,
    form: checked.form,
    by,
  } as const;
  const refusal = await recordEvent(ledger, line, input, { actor: by, decided });
  if (refusal !== null) throw new DomainError(refusal);
}

/** Whoever presses, in his post where the task stands with it; otherwise as the council's chair or secretary. */
function signerOf(
  who: Presser,
  { council }: HeldSitting,
  { held, ledger }: LoadedLedger,
): Pick<DecidedTask, 'person' | 'onBehalfOf' | 'validity'> {
  const { language } = ledger.case;
  const { shortName: name, roles } = who;
  if (held !== null)
    return {
      person: { name, position: held.positionTitle[language], unit: held.unitName[language] },
      ...{ onBehalfOf: null, validity: { from: held.validFrom, to: held.validTo } },
    };
  const office = councilOffices[roles.includes('chair') ? 'chair' : 'secretary'][language];
  return { person: { name, position: office, unit: council.title[language] }, onBehalfOf: null, validity: null };
}
