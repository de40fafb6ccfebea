import { commonOutcomes } from '../common-outcomes';
import type { LocalizedText } from '../localized-text';
import { acquaintOutcomes } from '../roll-definition';
import { windowOutcomes } from '../step-definition';
import type { Branch, OutcomeDefinition, StepKind } from '../step-definition';
import type { Entry, Fields } from './entry';
import { readBranches, routeFields } from './read-branches';
import { readText } from './read-text';

const consents = ['neutral', 'agrees', 'returns', 'refuses'] as const;
const reasonRules = ['none', 'optional', 'required'] as const;
const noText: LocalizedText = { ru: '', kk: '', ky: '', en: '' };
const haveRead: LocalizedText = {
  ru: 'С документом ознакомлен(а)',
  kk: 'Құжатпен таныстым',
  ky: 'Документ менен тааныштым',
  en: 'I have read it',
};

/** The outcomes of a step at which a person is asked. `form` is the step's own form, carried by what agrees. */
export function readOutcomes(
  entry: Entry,
  kind: StepKind,
  form: string | null,
  isRound = false,
): readonly OutcomeDefinition[] {
  const outcomes = entry.entries().map(({ key, value }) => readOutcome(key, value, { kind, form, isRound }));
  if (outcomes.length === 0) entry.fail('there are no outcomes', 'name at least one outcome and where it leads');
  if (kind === 'acquaint') return withConfirming(outcomes);
  return kind === 'window' ? withWindowOutcomes(outcomes) : outcomes;
}

interface Around {
  readonly kind: StepKind;
  readonly form: string | null;
  readonly isRound: boolean;
}

function readOutcome(key: Entry, value: Entry, { kind, form: stepForm, isRound }: Around): OutcomeDefinition {
  const id = key.id();
  const fields = value.fields([], ['title', 'reason', 'consent', 'form', 'stay', 'produces', 'choose', ...routeFields]);
  const common = Object.hasOwn(commonOutcomes, id) ? commonOutcomes[id] : undefined;
  const consent = fields.optional('consent', (entry) => entry.oneOf(consents), common?.consent ?? 'neutral');
  const stay = fields.optional('stay', (entry) => entry.flag(), false);
  const isChosen = fields.has('choose');
  const outcome: OutcomeDefinition = {
    id,
    title: fields.optional('title', readText, common?.title ?? noText),
    reason: fields.optional('reason', (entry) => entry.oneOf(reasonRules), usualReason(id, consent)),
    consent,
    form: fields.optional('form', (entry) => entry.id(), consent === 'agrees' ? stepForm : null),
    stay,
    produces: fields.optional('produces', (entry) => entry.oneOrMany().map((one) => one.id()), []),
    branches: isChosen
      ? readChoices(fields)
      : leadsNowhere(fields, id, kind, stay) || abstains(fields, isRound, consent)
        ? []
        : readBranches(fields),
    ...(isChosen ? { choose: true } : {}),
  };
  if (common === undefined && !fields.has('title')) {
    value.fail(
      'has no title',
      `add «title» in four languages, or use a known outcome: ${Object.keys(commonOutcomes).join(', ')}`,
    );
  }
  return markOutcome(outcome, key, fields);
}

/** `choose: [author-rework, visa]`: whoever decides says to which of these steps it leads. */
function readChoices(fields: Fields): readonly Branch[] {
  const list = fields.at('choose');
  for (const name of [...routeFields, 'stay'])
    if (fields.has(name)) list.fail('leaves nothing to choose', `leave out «choose» or «${name}»`);
  const steps = list.list();
  if (list.isList && steps.length < 2)
    list.fail('leaves nothing to choose', 'name at least two steps, or write «next»');
  return steps.map((step) => {
    const branch = step.mark<Branch>({ when: null, to: { next: step.id() } });
    return step.mark(branch, 'to');
  });
}

/** Whoever refuses or returns says why; remarks are words by their name. */
function usualReason(id: string, consent: OutcomeDefinition['consent']): OutcomeDefinition['reason'] {
  return consent === 'refuses' || consent === 'returns' || id === 'agree-with-remarks' ? 'required' : 'none';
}

/** In a round of several, whoever abstains leads nowhere by himself; one outcome may say what follows where too many do. */
const abstains = (fields: Fields, isRound: boolean, consent: OutcomeDefinition['consent']): boolean =>
  isRound && consent === 'neutral' && !routeFields.some((name) => fields.has(name));

/** An outcome that stays, and those that open and close a window, have no way of their own. */
function leadsNowhere(fields: Fields, id: string, kind: StepKind, stay: boolean): boolean {
  const confirms = kind === 'acquaint' && id === acquaintOutcomes.confirm;
  const stands = stay || confirms || (kind === 'window' && (id === windowOutcomes.open || id === windowOutcomes.close));
  if (!stands) return false;
  for (const name of routeFields) {
    if (!fields.has(name)) continue;
    const follows = confirms ? acquaintOutcomes.confirmed : windowOutcomes.closed;
    const hint = stay ? `leave out «stay» or «${name}»` : `what follows is said by «${follows}»`;
    fields.at(name).fail('leads on, though the step goes on', hint);
  }
  return true;
}

function markOutcome(outcome: OutcomeDefinition, key: Entry, fields: Fields): OutcomeDefinition {
  key.mark(outcome);
  for (const name of ['reason', 'form', 'produces']) {
    if (fields.has(name)) fields.at(name).mark(outcome, name);
  }
  return outcome;
}

/** What a window needs beside the pack's words: the holder's «close», and an end without changes as with them. */
function withWindowOutcomes(outcomes: readonly OutcomeDefinition[]): readonly OutcomeDefinition[] {
  const has = (id: string): boolean => outcomes.some((outcome) => outcome.id === id);
  const closed = outcomes.find((outcome) => outcome.id === windowOutcomes.closed);
  const added: OutcomeDefinition[] = [];
  if (!has(windowOutcomes.close)) added.push(supplied(windowOutcomes.close, { produces: [], branches: [] }));
  if (!has(windowOutcomes.unused) && closed !== undefined) added.push(supplied(windowOutcomes.unused, closed));
  return [...outcomes, ...added];
}

/** What each who is acquainted says for himself, where the pack does not word it. */
function withConfirming(outcomes: readonly OutcomeDefinition[]): readonly OutcomeDefinition[] {
  if (outcomes.some(({ id }) => id === acquaintOutcomes.confirm)) return outcomes;
  const confirm = supplied(acquaintOutcomes.confirm, { produces: [], branches: [] });
  return [...outcomes, { ...confirm, title: haveRead }];
}

function supplied(
  id: 'close' | 'unused' | 'confirm',
  way: Pick<OutcomeDefinition, 'produces' | 'branches'>,
): OutcomeDefinition {
  const { title, consent } = commonOutcomes[id] ?? { title: noText, consent: 'neutral' as const };
  const { produces, branches } = way;
  return { id, title, consent, reason: 'none', form: null, stay: false, produces, branches };
}
