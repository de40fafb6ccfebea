import type { Language, Pack } from '@kelisim/domain';
import { caseWords, stepTitle } from '@kelisim/domain';
import type { CaseDetail, NamedReference, OrganisationNames, ReferenceNames } from '@kelisim/persistence';
import { referenceKey } from '@kelisim/persistence';
import type { Filled } from '../../form-examples/filled-form';
import { inWords, referencesIn } from '../../form-examples/filled-form';
import type { CaseApprovalView } from '../approvals/approval-schema';
import type { CaseView } from './case-schemas';

/** Whose names a case's view needs: of what its form speaks of, and of the persons who are waited for. */
export const namesNeeded = (row: CaseDetail, pack: Pack): readonly NamedReference[] => [
  ...referencesIn(filledIn(row, pack)),
  ...row.tasks.flatMap(({ person }) => (person === null ? [] : [{ source: 'person' as const, id: person }])),
];

/** A case with the words of its procedure, of the positions that are waited for, and of its form. */
export function toCaseView(
  row: CaseDetail,
  pack: Pack,
  { units, positions }: OrganisationNames,
  names: ReferenceNames,
  language: Language,
  approvals: CaseApprovalView[],
): CaseView {
  const { forms, tasks, items, ...rest } = row;
  const { definition } = pack;
  return {
    ...rest,
    ...caseWords(definition, row, language),
    form: forms === null ? null : { ...forms.form },
    filled: forms === null ? null : inWords(filledIn(row, pack), names, language),
    answers: forms === null ? null : { ...forms.answers },
    tasks: tasks.map((task) => ({
      ...task,
      title: stepTitle(definition, task.step)[language],
      positionTitle: task.position === null ? null : (positions[task.position]?.[language] ?? task.position),
      unitName: task.unit === null ? null : (units[task.unit]?.[language] ?? task.unit),
      personName:
        task.person === null ? null : (names.get(referenceKey({ source: 'person', id: task.person })) ?? null),
    })),
    items: items.map((item) => {
      const words = caseWords(definition, item, language);
      const name = units[item.key]?.[language] ?? item.key;
      return { ...item, stepTitle: words.stepTitle, outcomeTitle: words.outcomeTitle, name };
    }),
    lists: [...row.lists],
    approvals,
  };
}

/** Its form as it stands now: a step that lets the author mend it has put the newer values in. */
const filledIn = ({ forms }: CaseDetail, { definition, forms: schemas }: Pack): Filled => ({
  schema: schemas[definition.start.form] ?? { type: 'object' },
  values: forms?.form ?? {},
});
