import { Anchor, Button, Text } from '@mantine/core';
import type { JSX } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { AgendaItem, Sitting } from '../api/generated/model';
import { OutcomeBadge } from '../design/outcome-badge';
import { Section } from '../design/section';
import { InterestDialog } from './interest-dialog';
import { MatterBadge } from './matter-badge';
import type { Matter } from './matters';
import { mattersOf, numbersOf } from './matters';
import styles from './member.module.css';
import { VoteBadge } from './roll';
import { useTallyWords } from './use-tally-words';

/** The agenda for a member: what there is, what has come of it, how he has voted, and where he is interested. */
export function MyAgenda({ sitting }: { readonly sitting: Sitting }): JSX.Element {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<Matter | null>(null);
  const me = sitting.members.find((member) => member.me);
  const isUnderWay = sitting.state === 'planned' || sitting.state === 'open';
  return (
    <Section title={t('sittings:agenda.title')}>
      {sitting.items.length === 0 && <Text size="sm">{t('sittings:agenda.none')}</Text>}
      <ol className={styles.agenda}>
        {mattersOf(sitting.items).map((matter) => {
          const numbers = numbersOf(matter);
          const isRecused = matter.items.every(({ recused }) => recused.some(({ person }) => person === me?.person));
          return (
            <li key={matter.id} className={styles.matter}>
              <div className={styles.line}>
                <Text fw={700} size="sm">
                  {t('sittings:matter', { numbers })}
                </Text>
                <MatterBadge state={matter.state} />
              </div>
              {matter.items.map((item) => (
                <MyItem key={item.id} item={item} />
              ))}
              {isRecused && isUnderWay && <Text size="sm">{t('sittings:my.recused')}</Text>}
              {matter.state === 'pending' && me !== undefined && isUnderWay && !isRecused && (
                <Button
                  size="compact-sm"
                  variant="subtle"
                  color="gray"
                  aria-label={t('sittings:interest.of', { numbers })}
                  onClick={() => {
                    setAsked(matter);
                  }}
                >
                  {t('sittings:interest.open')}
                </Button>
              )}
            </li>
          );
        })}
      </ol>
      {asked !== null && (
        <InterestDialog
          {...{ sitting, matter: asked }}
          onClose={() => {
            setAsked(null);
          }}
        />
      )}
    </Section>
  );
}

function MyItem({ item }: { readonly item: AgendaItem }): JSX.Element {
  const { t } = useTranslation();
  const words = useTallyWords();
  const { question, outcome, tally, mine, remarks, state } = item;
  return (
    <div>
      <Anchor component={Link} to={`/cases/${item.case.id}`} size="sm">
        {question}
      </Anchor>
      {state === 'decided' && (
        <>
          <div className={styles.line}>
            {outcome !== null && <OutcomeBadge id={outcome.id} title={outcome.title} />}
            {mine !== null && (
              <span className={styles.line}>
                {t('sittings:my.vote')} <VoteBadge vote={mine} />
              </span>
            )}
          </div>
          {tally !== null && <Text size="sm">{words.counts(tally)}</Text>}
          {remarks !== null && <Text size="sm">{t('sittings:result.remarks', { text: remarks })}</Text>}
        </>
      )}
    </div>
  );
}
