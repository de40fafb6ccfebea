import type { Needed } from '../../consent/needed';
import type { PlaceDefinition, RoundDefinition, StageDefinition } from '../round-definition';
import type { Performer } from '../performer';
import type { Entry, Fields } from './entry';
import { readApprover } from './read-approver';
import { readPerformer } from './read-people';

/** The fields of an approval by several. */
export const roundFields = ['ask', 'stages', 'order', 'needed', 'refusal', 'once', 'rework', 'unmet'];

export const isRound = (fields: Fields): boolean => fields.has('ask') || fields.has('stages');

/** `by:` one, `ask:` several at the same time or in turn, or `stages:` of them. */
export function readApprovers(
  fields: Fields,
):
  | { readonly by: Performer; readonly round?: undefined }
  | { readonly by?: undefined; readonly round: RoundDefinition } {
  const ways = ['by', 'ask', 'stages'].filter((name) => fields.has(name));
  if (ways.length !== 1)
    fields.entry.fail(
      ways.length === 0 ? 'nobody is asked' : `«${ways.join('» and «')}» exclude each other`,
      'write one of «by: { position: … }», «ask: [ … ]» for several, «stages: [ { ask: [ … ] }, … ]»',
    );
  if (!isRound(fields)) return { by: readPerformer(fields.at('by')) };
  return { round: readRound(fields) };
}

function readRound(fields: Fields): RoundDefinition {
  const stages = fields.has('stages') ? fields.at('stages').list().map(readStage) : stagesOf(fields);
  const needsAll = stages.every(({ needed }) => needed.kind === 'all');
  const round: RoundDefinition = {
    stages,
    refusal: fields.optional('refusal', (entry) => entry.oneOf(['ends', 'heard']), needsAll ? 'ends' : 'heard'),
    once: fields.optional('once', (entry) => entry.oneOf(['step', 'case']), 'step'),
    rework: fields.optional('rework', (entry) => entry.oneOf(['changed', 'all']), 'changed'),
    unmet: fields.optional<string | null>('unmet', (entry) => entry.id(), null),
  };
  fields.entry.mark(round);
  for (const name of roundFields) if (fields.has(name)) fields.at(name).mark(round, name);
  return round;
}

/** Without stages of their own: all at once, or each a stage after the one before. */
function stagesOf(fields: Fields): readonly StageDefinition[] {
  const places = readPlaces(fields.at('ask'));
  const order = fields.optional('order', (entry) => entry.oneOf(['together', 'in-turn']), 'together');
  const needed = readNeeded(fields);
  if (order === 'together') return [fields.at('ask').mark<StageDefinition>({ places, needed })];
  if (fields.has('needed'))
    fields
      .at('needed')
      .fail('cannot be chosen where one is asked after the other', 'leave «needed» out: all are asked in turn');
  return places.map((place) => fields.at('ask').mark<StageDefinition>({ places: [place], needed: { kind: 'all' } }));
}

function readStage(entry: Entry): StageDefinition {
  const fields = entry.fields(['ask'], ['needed']);
  return entry.mark({ places: readPlaces(fields.at('ask')), needed: readNeeded(fields) });
}

function readPlaces(entry: Entry): readonly PlaceDefinition[] {
  const places = entry.list().map(readApprover);
  if (entry.isList && places.length === 0) entry.fail('nobody is asked', 'name at least one who is asked');
  return places;
}

/** `all`, `any`, a number, or a part in a hundred: `60%`. */
function readNeeded(fields: Fields): Needed {
  if (!fields.has('needed')) return { kind: 'all' };
  const entry = fields.at('needed');
  const written = entry.scalar;
  if (written === 'all') return { kind: 'all' };
  if (written === 'any') return { kind: 'count', count: 1 };
  if (typeof written === 'number' && Number.isInteger(written) && written >= 1 && written <= 1000)
    return { kind: 'count', count: written };
  const percent = typeof written === 'string' ? /^(\d{1,3}) ?%$/.exec(written)?.[1] : undefined;
  if (percent !== undefined && Number(percent) >= 1 && Number(percent) <= 100)
    return { kind: 'percent', percent: Number(percent) };
  entry.fail('does not say how many must agree', 'write «all», «any», a number of people, or a part of them: «60%»');
  return { kind: 'all' };
}
