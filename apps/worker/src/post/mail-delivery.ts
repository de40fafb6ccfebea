import { wordMail } from '@kelisim/documents';
import type { ClaimedMail, MailingUniversity } from '@kelisim/persistence';
import {
  Database,
  mailHasFailed,
  mailIsSent,
  mailIsUnneeded,
  mailLines,
  PackStore,
  readMailItems,
  retryPause,
} from '@kelisim/persistence';
import type { Configuration, Logger } from '@kelisim/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { SendMailOptions } from 'nodemailer';
import { CONFIGURATION, LOG } from '../tokens';
import type { Carrier } from './carrier';
import { composeMessage, isOneAddress } from './compose-message';
import { addressMissing, readMailFault } from './mail-fault';
import type { ReadMailFault } from './mail-fault';

/** What became of a mail: it left, nothing of it was left to tell, or why it did not leave. */
export type Delivered = 'sent' | 'unneeded' | ReadMailFault;

/** Sends one mail, and records what became of it. Its words are made at this moment, of what is still to be told. */
@Injectable()
export class MailDelivery {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(PackStore) private readonly packs: PackStore,
    @Inject(CONFIGURATION) private readonly configuration: Pick<Configuration, 'publicUrl'>,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  async deliver(university: MailingUniversity, mail: ClaimedMail, carrier: Carrier): Promise<Delivered> {
    const message = await this.compose(university, mail, carrier.sender);
    if (message === 'unneeded') {
      await mailIsUnneeded(this.database, university.id, mail.id);
      return message;
    }
    const fault = 'code' in message ? message : await carry(carrier, mail.id, message);
    if (fault !== null) {
      await this.recordFault(university.id, mail, fault);
      return fault;
    }
    await mailIsSent(this.database, university.id, mail.id, carrier.way);
    return 'sent';
  }

  private async compose(
    { id, name, zone }: MailingUniversity,
    mail: ClaimedMail,
    sender: string,
  ): Promise<SendMailOptions | ReadMailFault | 'unneeded'> {
    const { kind, language, address } = mail;
    const items = await this.database.read(id, async (q) => await readMailItems(q, id, [mail.id]));
    const current = items.filter(({ stillToTell }) => stillToTell);
    if (current.length === 0 && kind !== 'trial') return 'unneeded';
    if (address === null || !isOneAddress(address)) return addressMissing;
    const things = await mailLines(this.packs, id, current, language);
    const { publicUrl } = this.configuration;
    const university = name[language];
    return composeMessage({
      ...{ mail: { ...mail, address }, university, sender, publicUrl },
      worded: wordMail({ kind, language, university, zone, publicUrl, things }),
      case: things.length === 1 ? (things[0]?.case.id ?? null) : null,
    });
  }

  private async recordFault(university: string, mail: ClaimedMail, fault: ReadMailFault): Promise<void> {
    const again = fault.isLasting ? null : retryPause(mail.attempts, Math.random());
    await mailHasFailed(this.database, university, mail, fault, again);
    // Neither the address nor the server's words, which repeat it.
    const at = { university, mail: mail.id, fault: fault.code, reply: fault.reply, attempts: mail.attempts };
    this.log.warn(at, again === null ? 'a mail could not be sent' : 'a mail was not taken; trying again');
  }
}

async function carry(carrier: Carrier, id: string, message: SendMailOptions): Promise<ReadMailFault | null> {
  try {
    await carrier.carry(id, message);
    return null;
  } catch (error) {
    return readMailFault(error);
  }
}
