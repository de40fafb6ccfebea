import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { previewPaper } from '../api/generated/procedures/procedures';
import type { FormValues } from '../forms/form-schema';
import type { Language } from '../language/current-language';

interface Previewed {
  readonly procedure: string;
  readonly form: FormValues;
  readonly language: Language;
}

interface Preview {
  readonly url: string | null;
  readonly error: unknown;
  readonly again: () => void;
}

/** A paper is made anew when the reader has stopped writing for so long. */
const PAUSE_MS = 1000;

/** The paper that filing this would make, as an address within the page. */
export function usePreview(previewed: Previewed, ready: boolean): Preview {
  const [asked] = useDebouncedValue(ready ? JSON.stringify(previewed) : '', PAUSE_MS);
  const { data, error, refetch } = useQuery({
    queryKey: ['preview', asked],
    queryFn: async ({ signal }) => {
      const { procedure, ...body } = JSON.parse(asked) as Previewed;
      return await previewPaper(procedure, body, { signal });
    },
    enabled: asked !== '',
    placeholderData: keepPreviousData,
    // The same form makes the same paper, whatever happens to other cases.
    staleTime: 'static',
    gcTime: 60_000,
  });
  return { url: useAddress(data), error, again: () => void refetch() };
}

function useAddress(paper: Blob | undefined): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (paper === undefined) return;
    const made = URL.createObjectURL(paper);
    setUrl(made);
    return () => {
      URL.revokeObjectURL(made);
    };
  }, [paper]);
  return url;
}
