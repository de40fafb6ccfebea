import { Text } from '@mantine/core';
import { IconBellRinging, IconFlag, IconMail, IconPointFilled, IconTrendingUp } from '@tabler/icons-react';
import type { TablerIcon } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { lettersRead } from '../api/generated/letters/letters';
import { useAct } from '../api/act';
import type { Letter } from '../api/generated/model';
import { ListRow } from '../design/list-row';
import { StateBadge } from '../design/state-badge';
import type { StateColour } from '../design/state-colours';
import { wordMoment } from '../language/moments';
import { LetterRefusal } from './letter-refusal';

const kinds = ['ended', 'reminder', 'escalated', 'notice'] as const;
type Kind = (typeof kinds)[number];

const looks: Readonly<Record<Kind, { readonly icon: TablerIcon; readonly state: StateColour }>> = {
  ended: { icon: IconFlag, state: 'quiet' },
  reminder: { icon: IconBellRinging, state: 'soon' },
  escalated: { icon: IconTrendingUp, state: 'late' },
  notice: { icon: IconMail, state: 'quiet' },
};

/** One notice: what has happened in which case. It is read when its case is opened from here. */
export function LetterRow({ letter }: { readonly letter: Letter }): JSX.Element {
  const { t } = useTranslation();
  const read = useAct({
    send: async (id: string, options) => {
      await lettersRead(id, options);
    },
  });
  const kind = kinds.find((one) => one === letter.kind) ?? 'notice';
  const isNew = letter.readAt === null;
  const { icon, state } = looks[kind];
  return (
    <ListRow
      to={`/cases/${letter.case.id}`}
      isNew={isNew}
      title={useLetterTitle(letter, kind)}
      detail={
        <>
          <Text size="sm">{`${letter.case.number} · ${letter.title}`}</Text>
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
function useLetterTitle({ outcomeTitle, stepTitle }: Letter, kind: Kind): string {
  const { t } = useTranslation();
  const step = stepTitle ?? '';
  if (kind === 'ended' && outcomeTitle !== null) return t('letters:title.ended', { outcome: outcomeTitle });
  if (step === '') return t(`letters:kind.${kind}`);
  return kind === 'ended' ? t('letters:kind.ended') : t(`letters:title.${kind}`, { step });
}
