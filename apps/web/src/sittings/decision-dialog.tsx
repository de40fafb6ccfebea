import { Text, Textarea } from '@mantine/core';
import type { JSX } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { faultAt } from '../api/fault-at';
import type { AgendaItem, AgendaItemOutcome, Sitting } from '../api/generated/model';
import { ActDialog } from '../design/act-dialog';
import { useDraft } from '../session/drafts';
import { useMe } from '../session/use-session';
import type { Matter } from './matters';
import { idsOf, numbersOf } from './matters';
import { rollOf } from './roll-of';
import { useDeed } from './use-deed';
import { useTallyWords } from './use-tally-words';

interface DecisionDialogProps {
  readonly sitting: Sitting;
  readonly matter: Matter;
  readonly onClose: () => void;
}

const LONGEST = 2000;

/** To what the votes on an item lead now; null where they lead to nothing yet. */
const outcomeOf = ({ tally, adopted, rejected }: AgendaItem): AgendaItemOutcome =>
  tally?.result === 'adopted' ? adopted : tally?.result === 'rejected' ? rejected : null;

/** Records what a matter has come to on each of its cases: the result with what was counted, its wording, remarks and conditions. */
export function DecisionDialog({ sitting, matter, onClose }: DecisionDialogProps): JSX.Element {
  const { t } = useTranslation();
  const { person } = useMe();
  const draft = useDraft(person.id, `sitting.${matter.id}`, { resolution: '', remarks: '' });
  const [missing, setMissing] = useState(false);
  const { act, busy, error } = useDeed(sitting.id, () => {
    draft.forget();
    onClose();
  });
  const silent = rollOf(matter.items).filter(({ vote }) => vote === null);
  const isNeeded = matter.items.some((item) => outcomeOf(item)?.reason === 'required');
  const [resolution, remarks] = [draft.value.resolution.trim(), draft.value.remarks.trim()];
  const lacks = isNeeded && resolution === '';
  const field = (name: 'resolution' | 'remarks'): JSX.Element => (
    <Textarea
      label={t(`sittings:decision.${name}`)}
      description={t(`sittings:decision.${name}Help`)}
      value={draft.value[name]}
      maxLength={LONGEST}
      autosize
      minRows={2}
      required={name === 'resolution' && isNeeded}
      error={name === 'resolution' && missing && lacks ? t('sittings:missing') : (faultAt(error, `/${name}`) ?? null)}
      onChange={({ currentTarget }) => {
        draft.set({ ...draft.value, [name]: currentTarget.value });
      }}
    />
  );
  return (
    <ActDialog
      opened
      onClose={onClose}
      size="lg"
      title={t('sittings:decision.title', { numbers: numbersOf(matter) })}
      act={t('sittings:decision.do')}
      isFinal
      busy={busy}
      error={error}
      onAct={() => {
        setMissing(lacks);
        if (lacks) return;
        const words = { resolution: resolution === '' ? null : resolution, remarks: remarks === '' ? null : remarks };
        act({ does: 'decide', body: { items: idsOf(matter), ...words } });
      }}
    >
      {matter.items.map((item) => (
        <ResultWords key={item.id} item={item} />
      ))}
      {silent.length > 0 && (
        <Text size="sm">{t('sittings:decision.silent', { names: silent.map(({ name }) => name).join(', ') })}</Text>
      )}
      {field('resolution')}
      {field('remarks')}
    </ActDialog>
  );
}

function ResultWords({ item }: { readonly item: AgendaItem }): JSX.Element {
  const { t } = useTranslation();
  const words = useTallyWords();
  const { tally, question } = item;
  const outcome = outcomeOf(item);
  return (
    <div>
      <Text size="sm">{question}</Text>
      {tally !== null && <Text size="sm">{`${words.counts(tally)} ${words.why(tally)}`}</Text>}
      {outcome !== null && <Text fw={600}>{t('sittings:decision.outcome', { outcome: outcome.title })}</Text>}
      {tally?.result === 'rejected' && outcome === null && <Text fw={600}>{t('sittings:decision.noRejected')}</Text>}
    </div>
  );
}
