import { IconAlertTriangle, IconCircleCheck, IconPlugConnected } from '@tabler/icons-react';
import type { TablerIcon } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { IncidentsListState } from '../api/generated/model';
import { LinkTab, LinkTabs } from '../design/link-tabs';
import { useMe } from '../session/use-session';

const icons: Readonly<Record<IncidentsListState, TablerIcon>> = { open: IconAlertTriangle, resolved: IconCircleCheck };
const tabs: readonly IncidentsListState[] = ['open', 'resolved'];

/** Open and resolved incidents, and for the administrator the systems they are about. */
export function IncidentTabs({ shown }: { readonly shown: IncidentsListState | 'connectors' }): JSX.Element {
  const { t } = useTranslation();
  const { appointments } = useMe();
  return (
    <LinkTabs label={t('windows:incidents.states')}>
      {tabs.map((one) => (
        <LinkTab
          key={one}
          to={one === 'open' ? '/incidents' : `/incidents?state=${one}`}
          icon={icons[one]}
          isShown={one === shown}
        >
          {t(`windows:incidents.state.${one}`)}
        </LinkTab>
      ))}
      {appointments.some(({ position }) => position === 'administrator') && (
        <LinkTab to="/incidents/connectors" icon={IconPlugConnected} isShown={shown === 'connectors'}>
          {t('windows:incidents.state.connectors')}
        </LinkTab>
      )}
    </LinkTabs>
  );
}
