import { Button, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconCircleCheck, IconEye, IconEyeOff, IconHourglass } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sitting } from '../api/generated/model';
import { PaperViewer } from '../design/paper-viewer';
import { Section } from '../design/section';
import { StateBadge } from '../design/state-badge';
import { currentLanguage } from '../language/current-language';
import { wordDate, wordMoment } from '../language/moments';
import styles from './sittings.module.css';

/** The minutes of a closed sitting: who has signed them, and the paper itself. */
export function Minutes({ sitting }: { readonly sitting: Sitting }): JSX.Element | null {
  const { t } = useTranslation();
  const [shown, { toggle }] = useDisclosure(false);
  const { minutes, id } = sitting;
  if (minutes === null) return null;
  const title = t('sittings:minutes.title', { number: minutes.number, date: wordDate(minutes.date) });
  const paper = [currentLanguage(), minutes.chair?.at, minutes.secretary?.at].join(' ');
  const Icon = shown ? IconEyeOff : IconEye;
  return (
    <Section
      title={title}
      aside={
        <Button
          size="xs"
          variant="default"
          leftSection={<Icon size={14} aria-hidden />}
          aria-expanded={shown}
          onClick={toggle}
        >
          {t(shown ? 'sittings:minutes.hide' : 'sittings:minutes.show')}
        </Button>
      }
    >
      <Stack gap="sm">
        <ul className={styles.lines}>
          {(['chair', 'secretary'] as const).map((role) => {
            const signed = minutes[role];
            return (
              <li key={role}>
                <StateBadge
                  state={signed === null ? 'soon' : 'good'}
                  icon={signed === null ? IconHourglass : IconCircleCheck}
                >
                  {signed === null
                    ? t(`sittings:minutes.waits.${role}`)
                    : t(`sittings:minutes.signed.${role}`, { name: signed.name, moment: wordMoment(signed.at) })}
                </StateBadge>
              </li>
            );
          })}
        </ul>
        {/* In the reader's language, and with the signatures that are there. */}
        {shown && <PaperViewer key={paper} url={`/api/sittings/${id}/minutes`} title={title} />}
      </Stack>
    </Section>
  );
}
