import { CaseSealer, keepMailServer, PackStore } from '@kelisim/persistence';
import { createLogger } from '@kelisim/platform';
import type { MailServerSettings } from '@kelisim/persistence';
import { MailDelivery } from '../../../../apps/worker/src/post/mail-delivery';
import { PostOffice } from '../../../../apps/worker/src/post/post-office';
import type { TestEngine } from '../engine';

/** The key under which the test engine's secrets are sealed. */
const sealer = new CaseSealer(Buffer.alloc(32, 7));

export interface OfficeSettings {
  readonly dataFolder: string;
  /** Hears each line of the log. */
  readonly onLog?: (line: string) => void;
}

/**
 * The worker's post office on the engine's database: one that has just been started, so that it looks at inboxes at its first turn
 * and remembers no trouble.
 */
export function mailOffice({ database }: TestEngine, { dataFolder, onLog }: OfficeSettings): PostOffice {
  const configuration = { dataFolder, publicUrl: 'https://kelisim.example', logLevel: 'info' as const };
  const log = createLogger('worker', configuration, { write: (line) => onLog?.(line) });
  const delivery = new MailDelivery(database, new PackStore(database), configuration, log);
  return new PostOffice(database, sealer, delivery, configuration, log);
}

export async function useMailServer(
  { database, university }: TestEngine,
  server: Partial<MailServerSettings> & { readonly port: number; readonly password?: string | null },
): Promise<void> {
  const usual = { host: '127.0.0.1', secure: false, sender: 'kelisim@alatau-sai.example', login: null, password: null };
  await database.transaction(university, async (q) => {
    await keepMailServer(q, sealer, university, { ...usual, ...server });
  });
}
