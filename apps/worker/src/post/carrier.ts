import type { MailRoute } from '@kelisim/persistence';
import type { SendMailOptions } from 'nodemailer';

/** What takes a mail out of the house. */
export interface Carrier {
  readonly way: MailRoute;
  /** The address that its mail comes from. */
  readonly sender: string;
  /** @throws what {@link readMailFault} reads. */
  carry(id: string, message: SendMailOptions): Promise<void>;
  close(): void;
}
