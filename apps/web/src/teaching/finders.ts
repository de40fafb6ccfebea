import { journalsList } from '../api/generated/journals/journals';
import { studentsList } from '../api/generated/students/students';
import { catalogueStaff } from '../api/generated/teaching/teaching';
import type { Option } from '../design/option-list';

type Find = (words: string, call: { readonly signal: AbortSignal }) => Promise<readonly Option[]>;

const searchFor = (words: string): { readonly search?: string } => (words === '' ? {} : { search: words });

/** Somebody of the staff, with what he does beside the name. */
export const findStaff: Find = async (words, call) =>
  (await catalogueStaff(searchFor(words), call)).items.map(({ id, name, positions }) => ({
    value: id,
    label: [name, positions[0]].filter(Boolean).join(' – '),
  }));

/** A student by name or record book, with his group. */
export const findStudents: Find = async (words, call) =>
  (await studentsList(searchFor(words), call)).items.map(({ id, name, recordBook, group }) => ({
    value: id,
    label: [name, group?.name, recordBook].filter(Boolean).join(' · '),
  }));

const MOST_JOURNALS = 50;

/** A journal by discipline, group or teacher. */
export const findJournals: Find = async (words, call) =>
  (await journalsList({ ...searchFor(words), limit: MOST_JOURNALS }, call)).items.map(
    ({ id, discipline, group, subgroup, teacher }) => ({
      value: id,
      label: [discipline.name, subgroup === null ? group.name : `${group.name}/${subgroup.code}`, teacher.name].join(
        ' · ',
      ),
    }),
  );
