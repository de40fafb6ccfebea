import type { Language, Pack } from '@kelisim/domain';
import { stepTitle } from '@kelisim/domain';
import type { BoardRow, Breach, OrganisationNames, PackStore } from '@kelisim/persistence';
import type { BoardLine, BreachLine } from './board-schemas';
import { explanationView } from './explanation-schema';
import { latenessView } from './late-schemas';

/** What puts rows into words: packs, names, the reader's language. */
export interface Wording {
  readonly university: string;
  readonly packs: PackStore;
  readonly names: OrganisationNames;
  readonly language: Language;
}

type Packed = Pick<BoardRow, 'procedure' | 'packVersion' | 'step'>;

const packOf = async ({ packs, university }: Wording, { procedure, packVersion }: Packed): Promise<Pack> =>
  await packs.get(university, procedure, packVersion);

export async function boardLine(row: BoardRow, wording: Wording): Promise<BoardLine> {
  const { names, language } = wording;
  const { definition } = await packOf(wording, row);
  const { position, unit, person, people, late } = row;
  const titleOf = (step: string): string => stepTitle(definition, step)[language];
  return {
    ...{ case: row.case, procedure: row.procedure, step: row.step, purpose: row.purpose, state: row.state },
    ...{ atRisk: row.atRisk, start: row.start, due: row.due, left: row.left, working: { ...row.working } },
    procedureTitle: definition.title[language],
    title: titleOf(row.step),
    holder: {
      position: position === null ? null : (names.positions[position]?.[language] ?? position),
      unit: unit === null ? null : (names.units[unit]?.[language] ?? unit),
      person,
      people: people.map(({ id, name }) => ({ id, name })),
    },
    late: late === null ? null : latenessView(late, names, titleOf, language),
    explanation: explanationView(row.explanation),
  };
}

export async function breachLine(row: Breach, wording: Wording): Promise<BreachLine> {
  const { names, language } = wording;
  const { definition } = await packOf(wording, row);
  const { late } = row;
  const titleOf = (step: string): string => stepTitle(definition, step)[language];
  return {
    ...{ case: row.case, procedure: row.procedure, step: row.step, due: row.due, endedAt: row.endedAt },
    ...{ lateBy: row.lateBy, working: { ...row.working } },
    procedureTitle: definition.title[language],
    title: titleOf(row.step),
    late: latenessView(late, names, titleOf, language),
    explanation: explanationView(row.explanation),
  };
}
