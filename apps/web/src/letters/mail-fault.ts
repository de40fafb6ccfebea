import { useTranslation } from 'react-i18next';
import type { Mail } from '../api/generated/model';
import { wordMoment } from '../language/moments';

const faults = ['unreachable', 'login', 'tls', 'sender', 'recipient', 'address', 'message', 'busy'] as const;

/** Why a mail has not left, what the server has said in figures, and when it is tried again; empty where there is nothing to say. */
export function useMailFault({ fault, reply, state, nextTryAt, attempts }: Mail): string {
  const { t } = useTranslation();
  if (fault === null) return '';
  const known = faults.find((one) => one === fault) ?? 'unknown';
  return [
    t(`letters:mail.fault.${known}`),
    ...(reply === null ? [] : [t('letters:mail.reply', { reply })]),
    t('letters:mail.tried', { tries: attempts }),
    ...(state === 'pending' && nextTryAt !== null
      ? [t('letters:mail.nextTry', { moment: wordMoment(nextTryAt) })]
      : []),
  ].join(' ');
}
