import type { TablerIcon } from '@tabler/icons-react';
import {
  IconBell,
  IconBook2,
  IconChecks,
  IconClockHour4,
  IconDatabaseImport,
  IconFilePlus,
  IconFolderSearch,
  IconInbox,
  IconSend,
} from '@tabler/icons-react';
import type { Session } from '../api/generated/model';

type SectionName = 'inbox' | 'file' | 'filed' | 'decided' | 'journals' | 'letters' | 'deadlines' | 'cases' | 'imports';

export interface Section {
  readonly name: SectionName;
  readonly path: string;
  readonly icon: TablerIcon;
  /** Who sees it. The server decides anew at every request; this only keeps doors away that do not open. */
  readonly mayOpen: (session: Session) => boolean;
}

const everybody = (): boolean => true;

/** The parts of the product in the order of a working day. */
export const sections: readonly Section[] = [
  { name: 'inbox', path: '/inbox', icon: IconInbox, mayOpen: everybody },
  { name: 'file', path: '/file', icon: IconFilePlus, mayOpen: ({ may }) => may.file },
  { name: 'filed', path: '/filed', icon: IconSend, mayOpen: ({ may }) => may.file },
  { name: 'decided', path: '/decided', icon: IconChecks, mayOpen: everybody },
  { name: 'journals', path: '/journals', icon: IconBook2, mayOpen: ({ may }) => may.seeJournals },
  { name: 'letters', path: '/letters', icon: IconBell, mayOpen: everybody },
  { name: 'deadlines', path: '/deadlines', icon: IconClockHour4, mayOpen: ({ may }) => may.watch },
  { name: 'cases', path: '/cases', icon: IconFolderSearch, mayOpen: ({ may }) => may.watch },
  { name: 'imports', path: '/imports', icon: IconDatabaseImport, mayOpen: ({ may }) => may.import },
];
