import { useLocalStorage } from '@mantine/hooks';
import { useEffect } from 'react';
import { isTaken, keyCommands, keyOf } from './key-commands';

interface Keys {
  readonly on: boolean;
  readonly setOn: (on: boolean) => void;
}

/** The single-letter keys of the inbox; whoever they get in the way of switches them off on this device (WCAG 2.1.4). */
export function useKeys(onHelp: () => void): Keys {
  const [on, setOn] = useLocalStorage({ key: 'kelisim.keys', defaultValue: true, getInitialValueInEffect: false });
  useEffect(() => {
    if (!on) return;
    const press = (event: KeyboardEvent): void => {
      if (isTaken(event)) return;
      const command =
        event.key === '?' || (event.code === 'Slash' && event.shiftKey) ? onHelp : keyCommands[keyOf(event)];
      if (command === undefined) return;
      event.preventDefault();
      command();
    };
    document.addEventListener('keydown', press);
    return () => {
      document.removeEventListener('keydown', press);
    };
  }, [on, onHelp]);
  return { on, setOn };
}
