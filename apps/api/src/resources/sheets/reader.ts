import type { SheetReader } from '@kelisim/journal';
import type { SessionPerson } from '@kelisim/persistence';

/** Who asks for sheets. */
export const readerOf = ({ person, appointments }: SessionPerson): SheetReader => ({ person, positions: appointments });
