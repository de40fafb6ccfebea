import type { CaseStep } from '../step-definition';
import type { Entry, Fields } from './entry';
import { readBranches, routeFields } from './read-branches';

type Child = Pick<CaseStep, 'procedure' | 'form' | 'wait' | 'outcomes'>;
type ChildOutcome = CaseStep['outcomes'][number];

/** The procedure that a step starts, the form it is given, and where its end leads. */
export function readChild(fields: Fields): Child {
  const wait = fields.optional('wait', (entry) => entry.flag(), false);
  return {
    procedure: fields.at('procedure').id(),
    form: readForm(fields.at('form')),
    wait,
    outcomes: wait ? readEnds(fields) : readWayOn(fields),
  };
}

function readForm(entry: Entry): Readonly<Record<string, string>> {
  const fields = entry.entries().map(({ key, value }) => ({ name: key.text(), value, source: value.expression() }));
  const form: Readonly<Record<string, string>> = Object.fromEntries(fields.map(({ name, source }) => [name, source]));
  entry.mark(form);
  for (const { name, value } of fields) value.mark(form, name);
  return form;
}

/** Without waiting there is one way on, whatever becomes of the other case. */
function readWayOn(fields: Fields): readonly ChildOutcome[] {
  if (fields.has('outcomes')) {
    fields.at('outcomes').fail('nobody waits for them', 'write «wait: true», or «next:» instead of «outcomes:»');
    return [];
  }
  return [{ end: null, branches: readBranches(fields) }];
}

/** The other case may also be recalled or cancelled, so there is always an «otherwise». */
function readEnds(fields: Fields): readonly ChildOutcome[] {
  if (!fields.has('outcomes')) {
    fields.entry.fail(
      'waits for an end that leads nowhere',
      'add «outcomes:» with a line for each end and «otherwise»',
    );
    return [];
  }
  const outcomes = fields
    .at('outcomes')
    .entries()
    .map(({ key, value }) => {
      const end = key.expression() === 'otherwise' ? null : key.id();
      return key.mark<ChildOutcome>({ end, branches: readBranches(value.fields([], routeFields)) });
    });
  if (!outcomes.some(({ end }) => end === null)) {
    fields
      .at('outcomes')
      .fail('has no «otherwise»', 'add «otherwise: { next: … }»: the other case can also be recalled or cancelled');
  }
  return outcomes;
}
