import { IconAlertTriangle } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetSummary } from '../api/generated/model';
import { StateBadge } from '../design/state-badge';
import { wordLateness } from './lateness';
import { sheetLook } from './sheet-look';

/** How a sheet stands, and whether it is late: still, or was it when it was closed (R20). */
export function SheetStanding({ sheet }: { readonly sheet: Pick<SheetSummary, 'state' | 'lateBy'> }): JSX.Element {
  const { t } = useTranslation();
  const { state, icon } = sheetLook[sheet.state];
  return (
    <>
      <StateBadge state={state} icon={icon}>
        {t(`sheets:state.${sheet.state}`)}
      </StateBadge>
      {sheet.lateBy !== null && (
        <StateBadge state="late" icon={IconAlertTriangle}>
          {t('sheets:lateBy', { time: wordLateness(sheet.lateBy, t) })}
        </StateBadge>
      )}
    </>
  );
}
