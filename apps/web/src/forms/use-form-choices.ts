import { useQuery } from '@tanstack/react-query';
import { request } from '../api/request';
import type { FormChoices } from './form-choices';
import type { FormSchema } from './form-schema';
import { sourcesOf } from './sources';
import type { Choice, Teaching } from './teaching';

interface Loading {
  /** Null until all is there that the form chooses from. */
  readonly choices: FormChoices | null;
  readonly error: unknown;
  readonly again: () => void;
}

interface Items<T> {
  readonly items: readonly T[];
}

const teachingSources = ['discipline', 'group', 'student', 'lesson-type'] as const;

/** Loads what a form is chosen from: only what it asks for. `task` names the task whose decision the form goes with. */
export function useFormChoices(schema: FormSchema | null, task?: string): Loading {
  const sources = schema === null ? new Set() : sourcesOf(schema);
  const asksTeaching = teachingSources.some((source) => sources.has(source));
  const asksMembers = sources.has('council-member') && task !== undefined;
  const teaching = useQuery({
    queryKey: ['/api/choices/teaching'],
    queryFn: async ({ signal }) => await request<Items<Teaching>>('/api/choices/teaching', { signal }),
    enabled: asksTeaching,
  });
  const membersUrl = `/api/tasks/${task ?? ''}/choices/council-member`;
  const members = useQuery({
    queryKey: [membersUrl],
    queryFn: async ({ signal }) => await request<Items<Choice>>(membersUrl, { signal }),
    enabled: asksMembers,
  });
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
  const { items } = await request<Items<Choice>>(`/api/choices/${source}?search=${encodeURIComponent(words)}`, {});
  return items;
}
