import type { Language } from '@kelisim/domain';
import type { ConsolidatedDiscipline, ConsolidatedGroup } from '@kelisim/journal';
import type { z } from 'zod';
import type { consolidatedDiscipline, consolidatedGroup } from './consolidated-schemas';

export function groupView(sheet: ConsolidatedGroup, language: Language): z.infer<typeof consolidatedGroup> {
  const { group, period, faculty, programme, disciplines, rows, total, madeAt } = sheet;
  return {
    ...{ of: 'group', group, total, madeAt },
    period: { id: period.id, name: period.title[language] },
    faculty: faculty[language],
    programme: { code: programme.code, name: programme.name[language] },
    disciplines: disciplines.map((discipline) => ({ ...discipline, name: discipline.name[language] })),
    rows: rows.map(({ marks, ...row }) => ({
      ...row,
      marks: marks.map((mark) =>
        mark === null
          ? null
          : { result: mark.result, value: mark.final?.value ?? null, letter: mark.final?.letter ?? null },
      ),
    })),
  };
}

export function disciplineView(
  sheet: ConsolidatedDiscipline,
  language: Language,
): z.infer<typeof consolidatedDiscipline> {
  const { discipline, department, period, rows, total, madeAt } = sheet;
  return {
    ...{ of: 'discipline', total, madeAt, rows: [...rows] },
    discipline: { ...discipline, name: discipline.name[language] },
    department: department[language],
    period: { id: period.id, name: period.title[language] },
  };
}
