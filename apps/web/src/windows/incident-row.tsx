import { Button, Paper, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react';
import type { JSX } from 'react';
import { Fragment } from 'react';
import { useTranslation } from 'react-i18next';
import type { JournalIncident } from '../api/generated/model';
import { StateBadge } from '../design/state-badge';
import { wordMoment } from '../language/moments';
import { IncidentChanges } from './incident-changes';
import { foundFacts } from './incident-facts';
import { knownKind } from './incident-kinds';
import { ResolveDialog } from './resolve-dialog';
import styles from './windows.module.css';

/** One disagreement: what it means, where it was found, and what became of it. */
export function IncidentRow({ incident }: { readonly incident: JournalIncident }): JSX.Element {
  const { t } = useTranslation();
  const [asked, { open, close }] = useDisclosure(false);
  const { connector, window, openedAt, resolvedAt, resolvedBy, resolution } = incident;
  const title = useIncidentTitle(incident.kind);
  const kind = knownKind(incident.kind);
  const { changes, ...found } = incident.evidence;
  const facts = foundFacts(t, found);
  return (
    <Paper component="li" withBorder className={styles.window}>
      <div>
        <Text fw={600}>{title}</Text>
        {kind !== null && <Text size="sm">{t(`windows:incident.${kind}.detail`)}</Text>}
        <Text size="sm">
          {[
            connector ?? t('windows:incidents.ownJournal'),
            ...(window === null ? [] : [t('windows:number', { number: window.number })]),
            t('windows:incidents.found', { moment: wordMoment(openedAt) }),
          ].join(' · ')}
        </Text>
        {facts.length + changes.length > 0 && (
          <details className={styles.found}>
            <summary>{t('windows:incidents.evidence')}</summary>
            <dl className={styles.facts}>
              {facts.map(([name, words]) => (
                <Fragment key={name}>
                  <dt>{name}</dt>
                  <dd>{words}</dd>
                </Fragment>
              ))}
            </dl>
            {changes.length > 0 && <IncidentChanges changes={changes} />}
          </details>
        )}
        {resolvedAt !== null && (
          <Text size="sm" mt="xs">
            {t('windows:incidents.resolved', {
              ...{ resolution: resolution ?? '', by: resolvedBy ?? '' },
              moment: wordMoment(resolvedAt),
            })}
          </Text>
        )}
      </div>
      <div className={styles.aside}>
        {resolvedAt === null ? (
          <>
            <StateBadge state="late" icon={IconAlertTriangle}>
              {t('windows:incidents.open')}
            </StateBadge>
            <Button size="xs" variant="default" onClick={open}>
              {t('windows:incidents.resolve.do')}
            </Button>
            <ResolveDialog {...{ incident, title, opened: asked, onClose: close }} />
          </>
        ) : (
          <StateBadge state="good" icon={IconCircleCheck}>
            {t('windows:incidents.done')}
          </StateBadge>
        )}
      </div>
    </Paper>
  );
}

function useIncidentTitle(given: string): string {
  const { t } = useTranslation();
  const kind = knownKind(given);
  return kind === null ? given : t(`windows:incident.${kind}.title`);
}
