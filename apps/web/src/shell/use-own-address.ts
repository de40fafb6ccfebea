import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';

/**
 * Leads to the inbox whenever the pages pass from one person to another, by whatever way: what the one had open, the other may
 * not see. Who enters again after his session has ended stays where he was.
 *
 * @returns whether the address is still another person's.
 */
export function useOwnAddress(person: string | undefined): boolean {
  const navigate = useNavigate();
  const [owner, setOwner] = useState<string | undefined>(person);
  const isOthers = person !== undefined && owner !== undefined && person !== owner;
  if (person !== undefined && owner === undefined) setOwner(person);
  useEffect(() => {
    if (!isOthers) return;
    void Promise.resolve(navigate('/inbox', { replace: true })).then(() => {
      setOwner(person);
    });
  }, [isOthers, navigate, person]);
  return isOthers;
}
