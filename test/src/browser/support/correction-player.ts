import type { CaseName } from '../../support/api-answers';
import type { ApiClient } from '../../support/api-client';
import type { Cast, NoteSubject } from '../../support/cast';
import { noteOn } from '../../support/cast';
import { decide, outcomeOf, taskIn } from '../../support/decide';

/** Who decides, what, and why where a reason is asked for. */
export type Choices = readonly (readonly [position: string, outcome: string, reason?: string | undefined])[];

/** From the note to the open journal. */
export const opening: Choices = [
  ['department-head', 'agree'],
  ['council-secretary', 'allow'],
  ['registrar', 'open'],
];

interface Player {
  readonly file: () => Promise<CaseName>;
  readonly play: (name: CaseName, choices: Choices) => Promise<CaseName>;
}

/** Plays corrections of a teacher's journal over HTTP as the sample's people. */
export function correctionPlayer(cast: Cast, teacher: ApiClient, subject: NoteSubject, language = 'ru'): Player {
  const unit = teacher.session.appointments[0]?.unit.id;
  const placeOf = (position: string): string | undefined =>
    ({ 'department-head': unit, 'council-secretary': subject.students[0]?.faculty })[position];
  return {
    file: async () =>
      await teacher.post<CaseName>('/api/cases', {
        procedure: 'journal-correction',
        form: noteOn(subject, language),
        language,
      }),
    play: async (name, choices) => {
      for (const [position, outcome, reason] of choices) {
        const person = position === 'teacher' ? teacher : cast.as(position, placeOf(position));
        const task = await taskIn(person, name.id);
        await decide(person, task, { outcome: outcomeOf(task, outcome), ...(reason === undefined ? {} : { reason }) });
      }
      return name;
    },
  };
}
