import { stepTitle } from '@kelisim/domain';
import type { PackStore, QuestionRow } from '@kelisim/persistence';
import type { Caller } from '../../http/security/caller';
import type { QuestionView } from './question-schemas';

/** Questions with the words of their procedures. */
export async function questionViews(
  packs: PackStore,
  { who, language }: Caller,
  rows: readonly QuestionRow[],
): Promise<QuestionView[]> {
  return await Promise.all(
    rows.map(async ({ procedure, packVersion, files, ...row }) => {
      const { definition } = await packs.get(who.university, procedure, packVersion);
      return {
        ...row,
        title: stepTitle(definition, row.step)[language],
        procedureTitle: definition.title[language],
        mine: row.person.person === who.person,
        files: [...files],
      };
    }),
  );
}
