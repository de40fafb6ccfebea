import { mailSettingsLink, oneLine } from '@kelisim/documents';
import type { WordedMail } from '@kelisim/documents';
import type { ClaimedMail } from '@kelisim/persistence';
import type { SendMailOptions } from 'nodemailer';

export interface Envelope {
  readonly mail: ClaimedMail & { readonly address: string };
  readonly worded: WordedMail;
  /** Name of the university in the reader's language. */
  readonly university: string;
  readonly sender: string;
  readonly publicUrl: string;
  /** The case, where the mail tells of one: mail programs show its mails together. */
  readonly case: string | null;
}

/**
 * A mail with its headers. Names and addresses are given apart, so that none of them can add another; the Message-ID is the row's:
 * a mail that is sent once more is known to be the same. It says that a machine has written it, so that no machine answers.
 */
export function composeMessage({ mail, worded, university, sender, publicUrl, ...rest }: Envelope): SendMailOptions {
  const domain = sender.slice(sender.lastIndexOf('@') + 1);
  return {
    from: { name: oneLine(university), address: sender },
    to: { name: oneLine(mail.name), address: mail.address },
    ...worded,
    messageId: `<${mail.id}@${domain}>`,
    ...(rest.case === null ? {} : { references: `<case.${rest.case}@${domain}>` }),
    // A text would stand in the header as it is.
    date: new Date(mail.now),
    headers: {
      'Auto-Submitted': 'auto-generated',
      'X-Auto-Response-Suppress': 'All',
      'Content-Language': mail.language,
    },
    list: {
      id: { url: `notifications.${domain}`, comment: 'Kelisim' },
      unsubscribe: { url: mailSettingsLink(publicUrl) },
    },
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

/** One address and nothing else: no list, no comment, no second line. */
export const isOneAddress = (address: string): boolean =>
  address.length <= 254 && /^[^\s@,;:<>()[\]"\\\p{Cc}]+@[^\s@,;:<>()[\]"\\\p{Cc}]+$/u.test(address);
