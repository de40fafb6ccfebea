import { Text } from '@mantine/core';
import { IconPointFilled } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { lettersRead } from '../api/generated/letters/letters';
import { useAct } from '../api/act';
import type { Letter } from '../api/generated/model';
import { ListRow } from '../design/list-row';
import { StateBadge } from '../design/state-badge';
import { wordMoment } from '../language/moments';
import type { LetterKind } from './letter-kinds';
import { kindLooks, letterKind } from './letter-kinds';
import { LetterRefusal } from './letter-refusal';

/** One notice: what has happened in which case. It is read when its case is opened from here. */
export function LetterRow({ letter }: { readonly letter: Letter }): JSX.Element {
  const { t } = useTranslation();
  const read = useAct({
    send: async (id: string, options) => {
      await lettersRead(id, options);
    },
  });
  const kind = letterKind(letter.kind);
  const isNew = letter.readAt === null;
  const { icon, state } = kindLooks[kind];
  return (
    <ListRow
      to={`/cases/${letter.case.id}`}
      isNew={isNew}
      title={useLetterTitle(letter, kind)}
      detail={
        <>
          <Text size="sm">{`${letter.case.number} · ${letter.title}`}</Text>
          {letter.isLate && <Text size="sm">{t('letters:late', { moment: wordMoment(letter.happenedAt) })}</Text>}
          {letter.message !== null && <Text size="sm">{letter.message}</Text>}
          {letter.refusal !== null && <LetterRefusal refusal={letter.refusal} />}
        </>
      }
      badge={
        isNew ? (
          <StateBadge state="calm" icon={IconPointFilled}>
            {t('letters:unread')}
          </StateBadge>
        ) : (
          <StateBadge state={state} icon={icon}>
            {t(`letters:kind.${kind}`)}
          </StateBadge>
        )
      }
      when={wordMoment(letter.writtenAt)}
      onOpen={() => {
        if (isNew) read.mutate(letter.id);
      }}
    />
  );
}

/** What the notice says, in one sentence. */
function useLetterTitle({ outcomeTitle, stepTitle }: Letter, kind: LetterKind): string {
  const { t } = useTranslation();
  const step = stepTitle ?? '';
  if (kind === 'ended' && outcomeTitle !== null) return t('letters:title.ended', { outcome: outcomeTitle });
  if (step === '' || kind === 'ended') return t(`letters:kind.${kind}`);
  return t(`letters:title.${kind}`, { step });
}
