import { Stack, Text } from '@mantine/core';
import { IconAlertTriangle, IconArrowBackUp, IconCircleCheck } from '@tabler/icons-react';
import type { JSX } from 'react';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { VerifiedPaper } from '../api/generated/model';
import { StateBadge } from '../design/state-badge';
import { setZone, wordMoment } from '../language/moments';
import classes from './verify.module.css';

const looks = {
  genuine: { state: 'good', icon: IconCircleCheck },
  replaced: { state: 'soon', icon: IconAlertTriangle },
  withdrawn: { state: 'soon', icon: IconArrowBackUp },
} as const;

function standingOf({ replaced, withdrawn }: VerifiedPaper): keyof typeof looks {
  if (withdrawn) return 'withdrawn';
  return replaced ? 'replaced' : 'genuine';
}

/** What is known of the paper, to be compared with the sheet in the hand. */
export function FoundPaper({ paper }: { readonly paper: VerifiedPaper }): JSX.Element {
  const { t } = useTranslation();
  const standing = standingOf(paper);
  const { university, title, revision, number, procedure, fixedAt, file, zone } = paper;
  setZone(zone);
  const facts = [
    ['university', university],
    ['paper', t('verify:paper', { title, revision })],
    ['number', number],
    ['procedure', procedure],
    ['fixedAt', wordMoment(fixedAt)],
    ...(file === null ? [] : [['file', file] as const]),
  ] as const;
  return (
    <Stack>
      <div>
        <StateBadge {...looks[standing]}>{t(`verify:state.${standing}`)}</StateBadge>
      </div>
      <dl className={classes.facts}>
        {facts.map(([name, value]) => (
          <Fragment key={name}>
            <dt>{t(`verify:field.${name}`)}</dt>
            <dd data-name={name}>{value}</dd>
          </Fragment>
        ))}
      </dl>
      <Text size="sm">{t('verify:compare')}</Text>
    </Stack>
  );
}
