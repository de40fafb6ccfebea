import { useEffect, useRef, useState } from 'react';
import type { Attachment } from '../api/generated/model';
import { faultOfFile } from './attachment-limits';
import type { FileFault } from './attachment-limits';
import { upload } from './upload';

/** A file on its way, or one that did not arrive. */
export interface Sending {
  readonly key: string;
  readonly file: File;
  /** From 0 to 1. */
  readonly progress: number;
  /** Why it was not sent, or what the server said. */
  readonly fault: FileFault | null;
  readonly error: unknown;
}

interface Uploads {
  readonly sendings: readonly Sending[];
  readonly add: (files: readonly File[]) => void;
  readonly again: (sending: Sending) => void;
  /** Takes a file off the list; one on its way is stopped. */
  readonly drop: (key: string) => void;
}

/** Sends files one beside the other; each that has arrived is handed over and leaves the list. */
export function useUploads(attached: number, onArrived: (attachment: Attachment) => void): Uploads {
  const [sendings, setSendings] = useState<readonly Sending[]>([]);
  const stops = useRef(new Map<string, AbortController>());
  const arrived = useRef(onArrived);
  useEffect(() => {
    arrived.current = onArrived;
  });
  useEffect(() => {
    const all = stops.current;
    return () => {
      for (const stop of all.values()) stop.abort();
    };
  }, []);
  const change = (key: string, changed: Partial<Sending>): void => {
    setSendings((all) => all.map((one) => (one.key === key ? { ...one, ...changed } : one)));
  };
  const drop = (key: string): void => {
    stops.current.get(key)?.abort();
    stops.current.delete(key);
    setSendings((all) => all.filter((one) => one.key !== key));
  };
  const start = ({ key, file }: Sending): void => {
    const stop = new AbortController();
    stops.current.set(key, stop);
    const onProgress = (progress: number): void => {
      change(key, { progress });
    };
    upload({ file, onProgress, signal: stop.signal }).then(
      (attachment) => {
        drop(key);
        arrived.current(attachment);
      },
      (error: unknown) => {
        change(key, { error });
      },
    );
  };
  return {
    sendings,
    drop,
    add: (files) => {
      const added = files.map((file, index) => newSending(file, attached + sendings.length + index));
      setSendings((all) => [...all, ...added]);
      for (const sending of added) if (sending.fault === null) start(sending);
    },
    again: (sending) => {
      change(sending.key, { error: null, progress: 0 });
      start(sending);
    },
  };
}

const newSending = (file: File, before: number): Sending => ({
  key: crypto.randomUUID(),
  file,
  progress: 0,
  fault: faultOfFile(file, before),
  error: null,
});
