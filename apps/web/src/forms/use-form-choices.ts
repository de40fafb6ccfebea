import { choicesChoices, useChoicesTeaching, useTaskChoicesChoices } from '../api/generated/choices/choices';
import type { FormChoices } from './form-choices';
import type { FormSchema } from './form-schema';
import { sourcesOf } from './sources';
import type { Choice } from './teaching';

interface Loading {
  /** Null until all is there that the form chooses from. */
  readonly choices: FormChoices | null;
  readonly error: unknown;
  readonly again: () => void;
}

const teachingSources = ['discipline', 'group', 'student', 'lesson-type'] as const;

/** Loads what a form is chosen from: only what it asks for. `task` names the task whose decision the form goes with. */
export function useFormChoices(schema: FormSchema | null, task?: string): Loading {
  const sources = schema === null ? new Set() : sourcesOf(schema);
  const asksTeaching = teachingSources.some((source) => sources.has(source));
  const asksMembers = sources.has('council-member') && task !== undefined;
  const teaching = useChoicesTeaching({ query: { enabled: asksTeaching } });
  const members = useTaskChoicesChoices(task ?? '', 'council-member', undefined, { query: { enabled: asksMembers } });
  const isReady = schema !== null && (!asksTeaching || teaching.isSuccess) && (!asksMembers || members.isSuccess);
  return {
    choices: isReady ? { teaching: teaching.data?.items ?? [], members: members.data?.items ?? [], find } : null,
    error: teaching.error ?? members.error,
    again: () => {
      if (teaching.isError) void teaching.refetch();
      if (members.isError) void members.refetch();
    },
  };
}

async function find(source: 'person' | 'unit', words: string): Promise<readonly Choice[]> {
  const { items } = await choicesChoices(source, words.trim() === '' ? {} : { search: words.trim() });
  return items;
}
