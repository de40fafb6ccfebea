import { useEffect, useRef } from 'react';
import type { Task } from '../api/generated/model';
import { draftsDrop, draftsKeep, useDraftsRead } from '../api/generated/tasks/tasks';
import type { FormValues } from '../forms/form-schema';
import type { VerdictDraft } from './verdict';
import { emptyVerdict } from './verdict';

const SAVE_AFTER_MS = 1500;

interface Drafted {
  readonly value: VerdictDraft;
  readonly set: (draft: VerdictDraft) => void;
}

/** What was begun elsewhere, offered while nothing is begun here. */
export interface OfferedDraft {
  readonly savedAt: string;
  readonly take: () => void;
  readonly drop: () => void;
}

const isEmpty = ({ outcome, reason, form }: VerdictDraft): boolean =>
  outcome === null && reason.trim() === '' && Object.keys(form).length === 0;

/**
 * Keeps what is being written with the task too, so that it can be gone on with on another device. It is saved by itself, sealed, and
 * gone when the task closes; a broken connection loses nothing, for this device keeps it as well.
 */
export function useKeptDraft({ id }: Pick<Task, 'id'>, { value, set }: Drafted, isOpen: boolean): OfferedDraft | null {
  const { data, refetch } = useDraftsRead(id, { query: { enabled: isOpen, retry: false } });
  const written = useRef(value);
  useEffect(() => {
    if (!isOpen || written.current === value) return;
    const timer = setTimeout(() => {
      written.current = value;
      const { outcome, reason, form } = value;
      const saving = isEmpty(value) ? draftsDrop(id) : draftsKeep(id, { outcome, reason, form });
      void Promise.resolve(saving).catch(() => undefined);
    }, SAVE_AFTER_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [id, value, isOpen]);
  const draft = data?.draft ?? null;
  if (!isOpen || draft === null || !isEmpty(value) || written.current !== value) return null;
  return {
    savedAt: draft.savedAt,
    take: () => {
      const form = (draft.form ?? {}) as FormValues;
      set({ ...emptyVerdict, outcome: draft.outcome, reason: draft.reason ?? '', form });
    },
    drop: () => {
      void Promise.resolve(draftsDrop(id)).then(async () => refetch());
    },
  };
}
