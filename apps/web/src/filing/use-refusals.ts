import { useEffect, useRef, useState } from 'react';
import type { FieldFault } from '../api/problem';
import { goToField } from '../forms/field-place';

interface Refusals {
  readonly faults: readonly FieldFault[];
  readonly setFaults: (faults: readonly FieldFault[]) => void;
  /** The server has refused: shows its faults, and puts the reader into the first of the fields. */
  readonly refuse: (faults: readonly FieldFault[]) => void;
}

/** What is wrong with the form as it was last sent. */
export function useRefusals(onRefused: () => void): Refusals {
  const [faults, setFaults] = useState<readonly FieldFault[]>([]);
  const unseen = useRef(false);
  useEffect(() => {
    const [first] = faults;
    if (!unseen.current || first === undefined) return;
    unseen.current = false;
    goToField(document, first.path);
  }, [faults]);
  return {
    faults,
    setFaults,
    refuse: (refused) => {
      unseen.current = true;
      setFaults(refused);
      onRefused();
    },
  };
}
