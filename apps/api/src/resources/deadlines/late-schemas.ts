import type { Language } from '@kelisim/domain';
import type { NamedLateness, OrganisationNames, TermStanding } from '@kelisim/persistence';
import { z } from 'zod';

/** Working time until a moment, or since it. */
export const workingLeft = z
  .object({
    milliseconds: z.int().describe('Of working time; negative when it is over'),
    day: z.int().describe('How long a working day of the calendar is, in milliseconds'),
  })
  .meta({ id: 'WorkingLeft' });

/** Whose lateness it is (R02). */
export const lateness = z
  .object({
    kind: z
      .enum(['filed-late', 'author', 'holder', 'vacant', 'nobody'])
      .describe(
        'Filed when the term was over; with the author for rework; with whoever was asked; with a position that nobody held; nobody was asked',
      ),
    people: z.array(z.object({ id: z.uuid(), name: z.string() })),
    position: z.string().nullable(),
    unit: z.string(),
    step: z.string().nullable().describe('At which it stood'),
    stepTitle: z.string().nullable(),
    letGoAt: z.iso.datetime().nullable().describe('When whoever was late let go of it'),
  })
  .meta({ id: 'Lateness' });

export type LatenessView = z.infer<typeof lateness>;

/** Whose lateness it is, in the reader's language. */
export function latenessView(
  { kind, people, position, unit, step, letGoAt }: NamedLateness,
  { positions, units }: Pick<OrganisationNames, 'positions' | 'units'>,
  titleOf: (step: string) => string,
  language: Language,
): LatenessView {
  return {
    ...{ kind, step, letGoAt, people: people.map(({ id, name }) => ({ id, name })) },
    position: position === null ? null : (positions[position]?.[language] ?? position),
    unit: units[unit]?.[language] ?? unit,
    stepTitle: step === null ? null : titleOf(step),
  };
}

/** How a term stands now. */
export const standing = {
  working: workingLeft.nullable().describe('What is left of it in working time; null once it has stopped'),
  late: lateness.nullable().describe('Whose lateness it is, where the term ended without an answer'),
};

/** The same in the reader's language. */
export function standingView(
  term: TermStanding | undefined,
  names: Pick<OrganisationNames, 'positions' | 'units'>,
  titleOf: (step: string) => string,
  language: Language,
): { working: z.infer<typeof workingLeft> | null; late: LatenessView | null } {
  const { working = null, late = null } = term ?? {};
  return {
    working: working && { ...working },
    late: late && latenessView(late, names, titleOf, language),
  };
}
