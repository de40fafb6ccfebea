import { Anchor, Button, Text } from '@mantine/core';
import { IconPencil, IconUserExclamation } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { AgendaItem, Sitting } from '../api/generated/model';
import { DueChip } from '../design/due-chip';
import { ItemDialog } from './item-dialog';
import styles from './keeper.module.css';
import { RecusalDialog } from './recusal-dialog';

interface ItemWordsProps {
  readonly sitting: Sitting;
  readonly item: AgendaItem;
  readonly isChangeable: boolean;
}

/** What is put to the council: the question, the case with its term, to what the votes lead, who takes no part. */
export function ItemWords({ sitting, item, isChangeable }: ItemWordsProps): JSX.Element {
  const { t } = useTranslation();
  const [asked, setAsked] = useState<'item' | 'recusal' | null>(null);
  const { question, ownWords, procedure, author, due, adopted, rejected, recused, waits, state } = item;
  const number = item.case.number;
  const isOpen = state === 'pending' || state === 'voting';
  const close = (): void => {
    setAsked(null);
  };
  return (
    <div className={styles.item}>
      <Text fw={600}>{question}</Text>
      <div className={styles.facts}>
        <Anchor component={Link} to={`/cases/${item.case.id}`} inherit>
          {t('sittings:case', { number })}
        </Anchor>
        {/* The usual wording says both. */}
        {ownWords && <span>{`${procedure.title} · ${author.name}`}</span>}
        {isOpen && <DueChip due={due} start={null} />}
      </div>
      {isOpen && (
        <div className={styles.facts}>
          <span>
            {t('sittings:leads', { adopted: adopted.title, rejected: rejected?.title ?? t('sittings:noRejected') })}
          </span>
          {isChangeable && (
            <Button
              size="compact-sm"
              variant="subtle"
              leftSection={<IconPencil size={14} aria-hidden />}
              aria-label={t('sittings:item.of', { number })}
              onClick={() => {
                setAsked('item');
              }}
            >
              {t('sittings:item.open')}
            </Button>
          )}
          <Button
            size="compact-sm"
            variant="subtle"
            leftSection={<IconUserExclamation size={14} aria-hidden />}
            aria-label={t('sittings:recusal.of', { number })}
            onClick={() => {
              setAsked('recusal');
            }}
          >
            {t('sittings:recusal.open')}
          </Button>
        </div>
      )}
      {recused.length > 0 && (
        <div className={styles.facts}>
          <span>
            {t('sittings:recused.who', {
              names: recused.map(({ name, why }) => `${name} (${t(`sittings:recused.${why}`)})`).join(', '),
            })}
          </span>
        </div>
      )}
      {isOpen && !waits && <Text size="sm">{t('sittings:waitsNoMore')}</Text>}
      {asked === 'item' && <ItemDialog {...{ sitting, item }} onClose={close} />}
      {asked === 'recusal' && <RecusalDialog {...{ sitting, item }} onClose={close} />}
    </div>
  );
}
