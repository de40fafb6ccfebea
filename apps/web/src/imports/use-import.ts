import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { getImportsImportUrl } from '../api/generated/imports/imports';
import type { ImportReport } from '../api/generated/model';
import { sendForm } from '../api/send-form';
import { unreadable } from './chosen-files';

/** How far an import is. Every state keeps the files that were chosen. */
export type ImportState =
  | { readonly at: 'choosing' }
  /** `part` of the files is sent; then the server reads them. */
  | { readonly at: 'sending'; readonly dryRun: boolean; readonly part: number }
  | { readonly at: 'answered'; readonly report: ImportReport }
  | { readonly at: 'failed'; readonly dryRun: boolean; readonly error: unknown }
  /** Files that have changed on the disk since they were chosen. */
  | { readonly at: 'stale'; readonly names: readonly string[] };

interface Import {
  readonly state: ImportState;
  readonly send: (files: readonly File[], dryRun: boolean) => Promise<void>;
  /** What was answered speaks of other files. */
  readonly reset: () => void;
}

/** Sends files to be looked at, or to be imported. Only looking is stopped when the page is left. */
export function useImport(): Import {
  const [state, setState] = useState<ImportState>({ at: 'choosing' });
  const cache = useQueryClient();
  const looking = useRef<AbortController>(undefined);
  useEffect(
    () => () => {
      looking.current?.abort();
    },
    [],
  );
  const send = async (files: readonly File[], dryRun: boolean): Promise<void> => {
    const stop = new AbortController();
    looking.current = dryRun ? stop : undefined;
    setState({ at: 'sending', dryRun, part: 0 });
    const names = await unreadable(files);
    if (names.length > 0) {
      setState({ at: 'stale', names });
      return;
    }
    const body = new FormData();
    for (const file of files) body.append('file', file, file.name);
    try {
      const report = await sendForm<ImportReport>({
        ...{ url: getImportsImportUrl({ dryRun: dryRun ? 'true' : 'false' }), body, signal: stop.signal },
        onProgress: (part) => {
          setState({ at: 'sending', dryRun, part });
        },
      });
      setState({ at: 'answered', report });
    } catch (error) {
      if (!stop.signal.aborted) setState({ at: 'failed', dryRun, error });
    }
    if (!dryRun) await cache.invalidateQueries();
  };
  return {
    state,
    send,
    reset: () => {
      looking.current?.abort();
      setState({ at: 'choosing' });
    },
  };
}
