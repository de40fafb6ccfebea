import type fc from 'fast-check';
import type { Definition } from '../../definition/definition';
import type { FormSchema } from '../../definition/form-schema';
import { lintPack } from '../../definition/lint/lint-pack';
import type { Pack } from '../../definition/pack';
import type { PackFault } from '../../definition/pack-fault';
import { Places } from '../../definition/places';
import { randomDefinition } from './random-definition';

const words = { ru: 'a', kk: 'a', ky: 'a', en: 'a' };
const field = (schema: FormSchema): FormSchema => ({ ...schema, 'x-title': words });
const note: FormSchema = {
  type: 'object',
  properties: {
    amount: field({ type: 'integer' }),
    discipline: field({ type: 'string', 'x-source': 'discipline' }),
    group: field({ type: 'string', 'x-source': 'group' }),
    dates: field({ type: 'array', items: { type: 'string', format: 'date' } }),
    students: field({ type: 'array', items: { type: 'string', 'x-source': 'student' } }),
  },
  required: ['amount', 'discipline', 'group', 'dates', 'students'],
};
const childForm: FormSchema = {
  type: 'object',
  properties: { amount: field({ type: 'integer' }) },
  required: ['amount'],
};
const source = { ru: '', kk: '', ky: '', en: '' };

/** What the linter says of a definition with the forms and papers it names. */
function lint(definition: Definition): readonly PackFault[] {
  const named = new Set(
    definition.steps.flatMap((step) =>
      'outcomes' in step && step.kind !== 'case' ? step.outcomes.flatMap((outcome) => outcome.produces) : [],
    ),
  );
  const templates = Object.fromEntries(['note', ...named].map((id) => [id, { id, source }]));
  const pack: Pack = { definition, forms: { note }, templates, version: '' };
  const known = {
    positions: ['teacher', 'head'],
    councils: ['council'],
    requirements: [],
    procedures: [{ id: 'child', ends: ['done'], form: childForm }],
  };
  return lintPack(pack, known, new Places('definition.yaml'));
}

/** Random definitions that the linter accepts: what could be published, and nothing else, is played. */
export const acceptedDefinition: fc.Arbitrary<Definition> = randomDefinition.filter(
  (definition) => lint(definition).length === 0,
);
