import { Text } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { councilsSittings, getCouncilsSittingsQueryKey } from '../api/generated/councils/councils';
import type { Council, SittingListing } from '../api/generated/model';
import { usePages } from '../api/use-pages';
import { ListRow } from '../design/list-row';
import { PagedList } from '../design/paged-list';
import { wordMoment } from '../language/moments';
import { SittingBadge } from './sitting-badge';

/** The sittings of a council, the latest first. */
export function SittingList({ council }: { readonly council: Council }): JSX.Element {
  const { t } = useTranslation();
  const list = usePages<SittingListing>(
    getCouncilsSittingsQueryKey(council.id),
    async (page, options) => await councilsSittings(council.id, page, options),
  );
  return (
    <PagedList
      list={list}
      label={t('sittings:list.title')}
      empty={<Text size="sm">{t(council.rules === null ? 'sittings:next.noRules' : 'sittings:list.none')}</Text>}
      row={(sitting) => (
        <ListRow
          key={sitting.id}
          to={`/sittings/${sitting.id}`}
          title={t(`sittings:one.${sitting.kind}`, { number: sitting.number })}
          detail={<Details of={sitting} />}
          badge={<SittingBadge state={sitting.state} />}
          when={wordMoment(sitting.plannedFor)}
        />
      )}
    />
  );
}

function Details({ of }: { readonly of: SittingListing }): JSX.Element {
  const { t } = useTranslation();
  const { items, place, deadline, minutesNumber, state, signed } = of;
  const parts = [
    t('sittings:list.items', { count: items }),
    ...(place === null ? [] : [place]),
    ...(deadline === null ? [] : [t('sittings:until', { moment: wordMoment(deadline) })]),
    ...(minutesNumber === null ? [] : [t('sittings:minutes.number', { number: minutesNumber })]),
    ...(state === 'closed' && !(signed.chair && signed.secretary) ? [t('sittings:list.unsigned')] : []),
  ];
  return <>{parts.join(' · ')}</>;
}
