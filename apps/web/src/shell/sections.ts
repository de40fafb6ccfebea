import type { TablerIcon } from '@tabler/icons-react';
import {
  IconBell,
  IconBook,
  IconBook2,
  IconCalendarMonth,
  IconChecks,
  IconClockHour4,
  IconDatabaseImport,
  IconFilePlus,
  IconFileSpreadsheet,
  IconGauge,
  IconFolderSearch,
  IconInbox,
  IconLockOpen2,
  IconMailCog,
  IconPlugConnected,
  IconSchool,
  IconSend,
  IconUserShare,
  IconUsers,
  IconUsersGroup,
  IconUsersPlus,
} from '@tabler/icons-react';
import type { Session } from '../api/generated/model';

type SectionName =
  | 'inbox'
  | 'file'
  | 'filed'
  | 'decided'
  | 'reading'
  | 'journals'
  | 'letters'
  | 'sheets'
  | 'filling'
  | 'substitutions'
  | 'teaching'
  | 'students'
  | 'councils'
  | 'marks'
  | 'windows'
  | 'incidents'
  | 'deadlines'
  | 'calendars'
  | 'cases'
  | 'imports'
  | 'mail';

export interface Section {
  readonly name: SectionName;
  readonly path: string;
  readonly icon: TablerIcon;
  /** Who sees it. The server decides anew at every request; this only keeps doors away that do not open. */
  readonly mayOpen: (session: Session) => boolean;
}

/** Whoever works here. A student without a post sees nothing but his own marks (R27). */
const staff = ({ appointments, may }: Session): boolean => appointments.length > 0 || !may.study;

/** They answer for what journals hold, in ours and in an outside system. */
const answersForJournals = ({ appointments }: Session): boolean =>
  appointments.some(({ position }) => ['registrar', 'registrar-employee', 'administrator'].includes(position));

const administers = ({ appointments }: Session): boolean =>
  appointments.some(({ position }) => position === 'administrator');

/** The parts of the product in the order of a working day. */
export const sections: readonly Section[] = [
  { name: 'inbox', path: '/inbox', icon: IconInbox, mayOpen: staff },
  { name: 'reading', path: '/reading', icon: IconBook, mayOpen: staff },
  { name: 'file', path: '/file', icon: IconFilePlus, mayOpen: ({ may }) => may.file },
  { name: 'filed', path: '/filed', icon: IconSend, mayOpen: ({ may }) => may.file },
  { name: 'decided', path: '/decided', icon: IconChecks, mayOpen: staff },
  {
    name: 'substitutions',
    path: '/substitutions',
    icon: IconUserShare,
    mayOpen: ({ appointments }) => appointments.length > 0,
  },
  { name: 'journals', path: '/journals', icon: IconBook2, mayOpen: ({ may }) => may.seeJournals },
  { name: 'sheets', path: '/sheets', icon: IconFileSpreadsheet, mayOpen: ({ may }) => may.seeJournals },
  { name: 'filling', path: '/filling', icon: IconGauge, mayOpen: ({ may }) => may.reviewFilling },
  { name: 'teaching', path: '/teaching', icon: IconUsersPlus, mayOpen: ({ may }) => may.seeJournals },
  { name: 'students', path: '/students', icon: IconUsers, mayOpen: ({ may }) => may.keepStudents },
  { name: 'marks', path: '/marks', icon: IconSchool, mayOpen: ({ may }) => may.study },
  // Whoever sits on a council, be it a student: the navigation asks the server whether there is one.
  { name: 'councils', path: '/councils', icon: IconUsersGroup, mayOpen: () => true },
  { name: 'letters', path: '/letters', icon: IconBell, mayOpen: staff },
  { name: 'windows', path: '/windows', icon: IconLockOpen2, mayOpen: ({ may }) => may.seeJournals },
  { name: 'deadlines', path: '/deadlines', icon: IconClockHour4, mayOpen: ({ may }) => may.watchTerms },
  { name: 'calendars', path: '/calendars', icon: IconCalendarMonth, mayOpen: ({ may }) => may.watch },
  { name: 'incidents', path: '/incidents', icon: IconPlugConnected, mayOpen: answersForJournals },
  { name: 'cases', path: '/cases', icon: IconFolderSearch, mayOpen: ({ may }) => may.watch },
  { name: 'mail', path: '/mail', icon: IconMailCog, mayOpen: administers },
  { name: 'imports', path: '/imports', icon: IconDatabaseImport, mayOpen: ({ may }) => may.import },
];
