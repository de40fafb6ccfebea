import type { DueDefinition } from '../definition';
import type { EachDefinition, FormStep, OutcomeDefinition, StepDefinition, StepKind } from '../step-definition';
import { stepKinds } from '../step-definition';
import type { Entry, Fields } from './entry';
import { acquaintFields, readAcquaint } from './read-acquaint';
import { readBranches, routeFields } from './read-branches';
import { readChild } from './read-child';
import { readDue, readRecipients } from './read-due';
import { readEach } from './read-each';
import { readOutcomes } from './read-outcomes';
import { readPerformer, readUnit } from './read-people';
import { isRound, readApprovers, roundFields } from './read-round';
import { readRows, rowsFields } from './read-rows';
import { readText } from './read-text';
import { readScope } from './read-scope';
import { suggest } from './suggest';

const commonFields = ['id', 'title', 'kind'];
const asking = ['outcomes'];

/** The fields of each kind beside the common ones: those it needs, and those it may have. */
const fieldsOfKind: Readonly<Record<StepKind, { readonly needs: readonly string[]; readonly may: readonly string[] }>> =
  {
    approval: { needs: asking, may: ['by', ...roundFields, 'due', 'forward'] },
    collegial: { needs: ['body', ...asking], may: ['due'] },
    form: { needs: ['by', 'form', ...asking], may: ['due', 'fills', 'forward'] },
    window: { needs: ['by', 'scope', 'lasts', 'holder', ...asking], may: ['due', 'forward'] },
    document: { needs: ['document'], may: routeFields },
    notify: { needs: ['to', 'message'], may: routeFields },
    case: { needs: ['procedure', 'form'], may: ['wait', 'outcomes', ...routeFields] },
    acquaint: { needs: [...acquaintFields.needs, ...asking], may: [...acquaintFields.may, 'due'] },
    rows: { needs: [...rowsFields.needs, 'by', ...asking], may: [...rowsFields.may, 'due'] },
  };

/** One step of a procedure. `inItem` is worked out later, when all steps are known. */
export function readStep(entry: Entry): StepDefinition {
  const kind = readKind(entry);
  // Without a kind nothing else can be judged: the rest is read as a stand-in, which records no faults.
  if (kind === null) return readKindOf(entry.standIn().fields([]), 'document');
  const { needs, may } = fieldsOfKind[kind];
  const fields = entry
    .named(`step ${entry.written('id')}`)
    .fields([...commonFields, ...needs], ['clause', 'each', ...may]);
  const step = readKindOf(fields, kind);
  entry.mark(step);
  for (const name of [
    'id',
    'by',
    'ask',
    'stages',
    'body',
    'form',
    'document',
    'procedure',
    'each',
    'outcomes',
    'scope',
    'holder',
  ]) {
    if (fields.has(name)) fields.at(name).mark(step, name);
  }
  return step;
}

function readKind(entry: Entry): StepKind | null {
  const written = entry.written('kind');
  const kind = stepKinds.find((known) => known === written);
  if (kind === undefined)
    entry.fail(written === '' ? '«kind» is missing' : `there is no kind «${written}»`, suggest(written, stepKinds));
  return kind ?? null;
}

function readKindOf(fields: Fields, kind: StepKind): StepDefinition {
  const base = readBase(fields);
  switch (kind) {
    case 'approval':
      return { ...base, kind, ...readApprovers(fields), ...readAsked(fields, kind, null) };
    case 'collegial':
      return { ...base, kind, body: readBody(fields.at('body')), ...readAsked(fields, kind, null) };
    case 'form': {
      const form = fields.at('form').id();
      const fills = fields.optional<FormStep['fills']>('fills', (entry) => entry.oneOf(['step', 'case']), 'step');
      return { ...base, kind, by: readPerformer(fields.at('by')), form, fills, ...readAsked(fields, kind, form) };
    }
    case 'window':
      return {
        ...base,
        kind,
        by: readPerformer(fields.at('by')),
        scope: readScope(fields.at('scope')),
        lasts: readDue(fields.at('lasts')),
        holder: readPerformer(fields.at('holder')),
        ...readAsked(fields, kind, null),
      };
    case 'document':
      return { ...base, kind, document: fields.at('document').id(), branches: readBranches(fields) };
    case 'notify': {
      const to = readRecipients(fields.at('to'));
      return { ...base, kind, to, message: readText(fields.at('message')), branches: readBranches(fields) };
    }
    case 'case':
      return { ...base, kind, ...readChild(fields) };
    case 'acquaint':
      return { ...base, kind, ...readAcquaint(fields), ...readAsked(fields, kind, null) };
    case 'rows':
      return {
        ...base,
        kind,
        by: readPerformer(fields.at('by')),
        ...readRows(fields),
        ...readAsked(fields, kind, null),
      };
  }
}

function readBase(fields: Fields): Pick<StepDefinition, 'id' | 'title' | 'clause' | 'each' | 'inItem'> {
  return {
    id: fields.at('id').id(),
    title: readText(fields.at('title')),
    clause: fields.optional<string | null>('clause', (entry) => entry.text(), null),
    each: fields.optional<EachDefinition | null>('each', readEach, null),
    inItem: false,
  };
}

function readAsked(
  fields: Fields,
  kind: StepKind,
  form: string | null,
): {
  readonly due: DueDefinition | null;
  readonly outcomes: readonly OutcomeDefinition[];
  readonly forward?: 'forbidden';
} {
  const due = fields.optional<DueDefinition | null>('due', readDue, null);
  const outcomes = readOutcomes(fields.at('outcomes'), kind, form, isRound(fields));
  const mayForward = fields.has('forward') ? fields.at('forward').oneOf(['allowed', 'forbidden']) : 'allowed';
  return { due, outcomes, ...(mayForward === 'forbidden' ? { forward: mayForward } : {}) };
}

function readBody(entry: Entry): { readonly council: string; readonly of: string } {
  const fields = entry.fields(['council', 'of']);
  const body = entry.mark({ council: fields.at('council').id(), of: readUnit(fields.at('of')) });
  fields.at('council').mark(body, 'council');
  return fields.at('of').mark(body, 'of');
}
