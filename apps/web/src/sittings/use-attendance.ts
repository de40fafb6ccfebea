import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Sitting } from '../api/generated/model';
import { getSittingsOneQueryKey } from '../api/generated/sittings/sittings';
import { useDeed } from './use-deed';

export interface Attendance {
  readonly isThere: (person: string) => boolean;
  readonly note: (people: readonly string[], present: boolean) => void;
  readonly error: unknown;
}

/**
 * Who is ticked as present. Ticks come faster than answers: each is shown at once, they are sent one list after another, and what a
 * second secretary ticks meanwhile stays, for only what was ticked here is laid over what was read.
 */
export function useAttendance(sitting: Sitting): Attendance {
  const cache = useQueryClient();
  const key = getSittingsOneQueryKey(sitting.id);
  const sending = useRef(false);
  const [told, setTold] = useState<ReadonlyMap<string, boolean>>(new Map());
  const newest = useRef(told);
  const keep = (next: ReadonlyMap<string, boolean>): void => {
    newest.current = next;
    setTold(next);
  };
  const presentNow = (): string[] => {
    const { members } = cache.getQueryData<Sitting>(key) ?? sitting;
    return members.filter(({ person, present }) => newest.current.get(person) ?? present).map(({ person }) => person);
  };
  const doing = useDeed(
    sitting.id,
    (deed) => {
      if (deed.does !== 'attendance') return;
      const there = deed.body.present;
      cache.setQueryData<Sitting>(
        key,
        (read) =>
          read && { ...read, members: read.members.map((one) => ({ ...one, present: there.includes(one.person) })) },
      );
      keep(new Map([...newest.current].filter(([person, present]) => there.includes(person) !== present)));
      sending.current = false;
      if (newest.current.size > 0) send();
    },
    () => {
      sending.current = false;
      keep(new Map());
    },
  );
  function send(): void {
    if (sending.current) return;
    sending.current = true;
    doing.act({ does: 'attendance', body: { present: presentNow() } });
  }
  return {
    isThere: (person) => told.get(person) ?? sitting.members.some((one) => one.person === person && one.present),
    note: (people, present) => {
      keep(new Map([...newest.current, ...people.map((person) => [person, present] as const)]));
      send();
    },
    error: doing.error,
  };
}
