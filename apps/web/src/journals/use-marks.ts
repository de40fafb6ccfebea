import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useAct } from '../api/act';
import { getJournalsOneQueryKey, journalsWrite } from '../api/generated/journals/journals';
import type { Journal } from '../api/generated/model';
import { Problem } from '../api/problem';
import { useDraft } from '../session/drafts';
import { marksDraft } from '../session/kept-marks';
import { useMe } from '../session/use-session';
import type { Cell, CellKey } from './cell';
import type { RefusedCells } from './refused-cells';
import { refusedCells } from './refused-cells';
import type { Pasted } from './skipped-cells';
import { noSteps, stepBack, stepForward, withStep } from './typing-steps';
import type { MarkChange, UnsavedMarks } from './unsaved-marks';
import { changesOf, MOST_AT_ONCE, noMarks, toWrite, withMark, withSaved } from './unsaved-marks';

/** A cell and what was typed into it. */
export interface TypedMark extends Cell {
  readonly typed: string;
}

/** What is typed into a journal, and its way to the server. */
export interface Marks {
  readonly changes: readonly MarkChange[];
  readonly changeOf: ReadonlyMap<CellKey, MarkChange>;
  /** What the last attempt to save met. */
  readonly refused: RefusedCells;
  readonly error: unknown;
  /** Begun at an earlier visit. */
  readonly restored: boolean;
  readonly saving: boolean;
  /** How many were saved last, until something is typed again. */
  readonly saved: number | null;
  /** What the last paste came to, until something else is typed or its reader is done with it. */
  readonly pasted: Pasted | null;
  readonly forgetPaste: () => void;
  /** What is typed at once is one step back; a paste tells what it came to. */
  readonly type: (marks: readonly TypedMark[], pasted?: Pasted) => void;
  /** Sends what is in order; nothing where there is none, too much of it, or some under way. */
  readonly save: () => void;
  readonly discard: () => void;
  /** Brings back what was discarded, as long as nothing else was typed. */
  readonly bringBack: (() => void) | null;
  /** Takes back the last thing that was typed, and does it again; null where there is none. */
  readonly undo: (() => void) | null;
  readonly redo: (() => void) | null;
}

const nothingRefused: RefusedCells = {};

/** Long enough to be read; the marks themselves show it from then on. */
const TELL_SAVED_MS = 8000;

/** Collects the marks typed into a journal, keeps them over a reload, and saves them together: all or none. */
export function useMarks(journal: Journal, now: number): Marks {
  const draft = useDraft<UnsavedMarks>(useMe().person.id, marksDraft(journal.id), noMarks);
  const latest = useRef(draft.value);
  const [refused, setRefused] = useState(nothingRefused);
  const [saved, setSaved] = useState<number | null>(null);
  const [discarded, setDiscarded] = useState<UnsavedMarks | null>(null);
  const [steps, setSteps] = useState(noSteps);
  const [pasted, setPasted] = useState<Pasted | null>(null);
  const cache = useQueryClient();
  useEffect(() => {
    latest.current = draft.value;
  }, [draft.value]);
  useEffect(() => {
    if (saved === null) return;
    const timer = setTimeout(() => {
      setSaved(null);
    }, TELL_SAVED_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [saved]);
  const keep = (unsaved: UnsavedMarks): void => {
    latest.current = unsaved;
    if (Object.keys(unsaved).length === 0) draft.forget();
    else draft.set(unsaved);
  };
  const act = useAct({
    send: async (sent: readonly MarkChange[], options) =>
      await journalsWrite(journal.id, { marks: toWrite(sent) }, options),
    onDone: (_, sent) => {
      cache.setQueryData<Journal>(
        getJournalsOneQueryKey(journal.id),
        (shown) => shown && withSaved(shown, toWrite(sent)),
      );
      // What was typed into a cell since it was sent stays.
      const done = new Map(sent.map(({ key, typed }) => [key, typed]));
      keep(Object.fromEntries(Object.entries(latest.current).filter(([key, typed]) => done.get(key) !== typed)));
      setRefused(nothingRefused);
      setSteps(noSteps);
      setSaved(sent.length);
    },
    onRefused: (error, sent) => {
      const cells = sent.map(({ lesson, student }) => ({ lesson: lesson.id, student: student.id }));
      setRefused(error instanceof Problem ? refusedCells(error, cells) : nothingRefused);
    },
  });
  const changes = useMemo(() => changesOf(journal, draft.value, now), [journal, draft.value, now]);
  const changeOf = useMemo(() => new Map(changes.map((change) => [change.key, change])), [changes]);
  const begin = (unsaved: UnsavedMarks): void => {
    keep(unsaved);
    setRefused(nothingRefused);
    setSaved(null);
    setDiscarded(null);
    setPasted(null);
    act.reset();
  };
  const turn = (taken: ReturnType<typeof stepBack>): (() => void) | null =>
    taken === null
      ? null
      : () => {
          begin(taken.marks);
          setSteps(taken.steps);
        };
  return {
    ...{ changes, changeOf, refused, saved, restored: draft.restored, saving: act.isPending, error: act.error },
    pasted,
    forgetPaste: () => {
      setPasted(null);
    },
    type: (marks, came) => {
      if (marks.length > 0) {
        const before = latest.current;
        begin(marks.reduce((unsaved, { typed, ...cell }) => withMark(unsaved, journal, cell, typed), before));
        setSteps(withStep(steps, before));
      }
      setPasted(came ?? null);
    },
    save: () => {
      // Of what is typed by now: the keyboard saves in the same moment in which it leaves a cell.
      const ready = changesOf(journal, latest.current, now).filter(({ standing }) => standing === 'ready');
      if (ready.length === 0 || ready.length > MOST_AT_ONCE || act.isPending) return;
      setSaved(null);
      act.mutate(ready);
    },
    discard: () => {
      const thrown = latest.current;
      begin(noMarks);
      setDiscarded(thrown);
    },
    bringBack:
      discarded === null
        ? null
        : () => {
            begin(discarded);
          },
    undo: turn(stepBack(steps, draft.value)),
    redo: turn(stepForward(steps, draft.value)),
  };
}
