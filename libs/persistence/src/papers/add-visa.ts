import type { Actor, Input, OutcomeDefinition, PaperCouncil, PaperVisa, StepDefinition } from '@kelisim/domain';
import { seatOfTask, stampTitle } from '@kelisim/domain';
import type { CaseLedger, DecidedTask } from '../record/case-ledger';
import type { LoadedLine } from '../record/loaded-case';
import { visaCode } from './check-code';

export interface Signing {
  readonly step: StepDefinition;
  readonly outcome: OutcomeDefinition;
  readonly input: Extract<Input, { type: 'decided' }>;
  readonly actor: Actor;
  readonly decided: DecidedTask;
}

/**
 * Keeps the words of a decision with the case, as they are at the moment of signing: a paper made later prints them so,
 * whatever becomes of the person's position (R42).
 */
export function addVisa(ledger: CaseLedger, line: LoadedLine, signing: Signing): void {
  const own = line.personal ?? ledger.case.personal;
  const standing = standingVisas(own.visas, signing);
  if (!isVisa(signing) && standing.length === own.visas.length) return;
  const visas = isVisa(signing) ? [...standing, visaOf(ledger, line, signing)] : standing;
  const council = (isVisa(signing) ? councilOf(ledger, signing) : null) ?? own.council;
  if (line.personal !== null) line.personal = { ...line.personal, visas, council };
  else ledger.case.personal = { ...ledger.case.personal, visas, council };
}

/** What was taken back is said no more: papers that are made later print it no more. */
export function dropVisa(ledger: CaseLedger, line: LoadedLine, sequence: number): void {
  const own = line.personal ?? ledger.case.personal;
  const visas = own.visas.filter(({ number }) => number !== visaNumber(ledger, sequence));
  if (line.personal !== null) line.personal = { ...line.personal, visas };
  else ledger.case.personal = { ...ledger.case.personal, visas };
}

const visaNumber = ({ case: { number } }: CaseLedger, sequence: number): string => `${number}/${String(sequence)}`;

/** Of several who approve each has one visa: what he said before the rework gives way to what he says now, also where he returns. */
function standingVisas(visas: readonly PaperVisa[], { step, input }: Signing): readonly PaperVisa[] {
  const seat = seatOfTask(input.task);
  return seat === null ? visas : visas.filter((visa) => visa.step !== step.id || visa.seat !== seat);
}

/** Returning a paper for rework leaves no stamp on it, nor does an author's own form. */
function isVisa({ step, outcome }: Signing): boolean {
  const asked = step.kind === 'approval' || step.kind === 'collegial' || step.kind === 'window';
  return asked && (outcome.consent === 'agrees' || outcome.consent === 'refuses');
}

function visaOf(ledger: CaseLedger, line: LoadedLine, { step, outcome, input, actor, decided }: Signing): PaperVisa {
  const { language } = ledger.case;
  const { person, onBehalfOf } = decided;
  const seat = seatOfTask(input.task);
  return {
    step: step.id,
    ...(seat === null ? {} : { seat }),
    title: step.title[language],
    outcome: outcome.id,
    outcomeTitle: stampTitle(outcome)[language],
    ...person,
    ...(onBehalfOf === null ? {} : { onBehalfOf }),
    ...(actor.basis === null || onBehalfOf === null ? {} : { basis: actor.basis }),
    at: ledger.context.now,
    number: visaNumber(ledger, line.state.sequence),
    code: visaCode(line.head),
    ...wordsOf(outcome, input.reason),
  };
}

/** What is said with a consent are remarks, which travel on with it; with a refusal it is its reason. */
function wordsOf({ consent }: OutcomeDefinition, said: string | null): Pick<PaperVisa, 'remarks' | 'reason'> {
  if (said === null) return {};
  return consent === 'agrees' ? { remarks: said } : { reason: said };
}

function councilOf(ledger: CaseLedger, { step, outcome, decided, input }: Signing): PaperCouncil | null {
  if (step.kind !== 'collegial' || decided.council === null || decided.resolved === null) return null;
  const { resolved, council } = decided;
  const present = Array.isArray(resolved.present) ? resolved.present : [];
  return {
    ...council,
    minutesNumber: textOf(resolved.minutesNumber),
    minutesDate: textOf(resolved.minutesDate),
    present: present.map((member) => labelOf(member)),
    question: textOf(resolved.question) || ledger.context.pack.definition.title[ledger.case.language],
    decision: outcome.id,
    decisionTitle: outcome.title[ledger.case.language],
    ...resolutionOf(resolved, input.reason),
    scope: [],
  };
}

function resolutionOf(resolved: Readonly<Record<string, unknown>>, reason: string | null): { resolution?: string } {
  const resolution = textOf(resolved.resolution) || (reason ?? '');
  return resolution === '' ? {} : { resolution };
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

function labelOf(value: unknown): string {
  if (typeof value === 'object' && value !== null && 'label' in value) return textOf(value.label);
  return textOf(value);
}
