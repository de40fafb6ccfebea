import { Paper, Text } from '@mantine/core';
import type { TablerIcon } from '@tabler/icons-react';
import { IconAlertTriangle, IconCheck, IconClock, IconFolder } from '@tabler/icons-react';
import type { JSX, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Mail } from '../api/generated/model';
import { StateBadge } from '../design/state-badge';
import type { StateColour } from '../design/state-colours';
import { wordMoment } from '../language/moments';
import styles from './letters.module.css';
import { useMailFault } from './mail-fault';

interface MailRowProps {
  readonly mail: Mail;
  /** Whom it is for, where that goes without saying not. */
  readonly withName?: boolean;
  /** What can be done with it. */
  readonly children?: ReactNode;
}

/** One mail: its subject, what became of it, and its words when they are asked for. */
export function MailRow({ mail, withName = false, children }: MailRowProps): JSX.Element {
  const { t } = useTranslation();
  const { subject, text, to, createdAt, fault, language } = mail;
  const words = useMailFault(mail);
  return (
    <Paper component="li" withBorder className={styles.mail}>
      <div>
        <Text fw={600} lang={language}>
          {subject}
        </Text>
        <Text size="sm">{[...(withName ? [to] : []), wordMoment(createdAt)].join(' · ')}</Text>
        {fault !== null && <Text size="sm">{words}</Text>}
      </div>
      <div className={styles.aside}>
        <MailState mail={mail} />
        {children}
      </div>
      <details className={styles.words}>
        <summary>{t('letters:mail.show')}</summary>
        <div className={styles.text} lang={language}>
          {text}
        </div>
      </details>
    </Paper>
  );
}

type Shown = 'waiting' | 'sent' | 'folder' | 'failed';
const looks: Readonly<Record<Shown, { readonly icon: TablerIcon; readonly state: StateColour }>> = {
  waiting: { icon: IconClock, state: 'soon' },
  sent: { icon: IconCheck, state: 'good' },
  folder: { icon: IconFolder, state: 'quiet' },
  failed: { icon: IconAlertTriangle, state: 'late' },
};

function MailState({ mail: { state, way } }: { readonly mail: Mail }): JSX.Element {
  const { t } = useTranslation();
  const shown: Shown =
    state === 'failed' ? 'failed' : state === 'pending' ? 'waiting' : way === 'folder' ? 'folder' : 'sent';
  return (
    <StateBadge state={looks[shown].state} icon={looks[shown].icon}>
      {t(`letters:mail.state.${shown}`)}
    </StateBadge>
  );
}
