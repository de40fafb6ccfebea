import type { TablerIcon } from '@tabler/icons-react';
import { IconAlertTriangle, IconList, IconLock, IconLockOpen2, IconRefresh } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { useSearchParams } from 'react-router';
import { LinkTab, LinkTabs } from '../design/link-tabs';
import type { SheetFilter, Shown } from './sheet-filter';
import { shown, shownOf } from './sheet-filter';

const icons: Readonly<Record<Shown, TablerIcon>> = {
  all: IconList,
  open: IconLockOpen2,
  late: IconAlertTriangle,
  reopened: IconRefresh,
  closed: IconLock,
};

/** The parts of the list; what else it is narrowed to stays. */
export function SheetTabs({ filter }: { readonly filter: SheetFilter }): JSX.Element {
  const { t } = useTranslation();
  const [params] = useSearchParams();
  const addressOf = (part: Shown): string => {
    const next = new URLSearchParams(params);
    if (part === 'all') next.delete('show');
    else next.set('show', part);
    return next.size === 0 ? '/sheets' : `/sheets?${next.toString()}`;
  };
  return (
    <LinkTabs label={t('sheets:states')}>
      {shown.map((part) => (
        <LinkTab key={part} to={addressOf(part)} icon={icons[part]} isShown={part === shownOf(filter.show)}>
          {t(`sheets:show.${part}`)}
        </LinkTab>
      ))}
    </LinkTabs>
  );
}
