import { Anchor, Button, Group, Stack } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import { IconFileSpreadsheet, IconFilterOff, IconPlus } from '@tabler/icons-react';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { SheetSummary } from '../api/generated/model';
import { getSheetsListQueryKey, sheetsList } from '../api/generated/sheets/sheets';
import { usePages } from '../api/use-pages';
import { EmptyState } from '../design/empty-state';
import { PageHeader } from '../design/page-header';
import { PagedList } from '../design/paged-list';
import { useAddress } from '../design/use-address';
import { useMe } from '../session/use-session';
import { FormDialog } from './form-dialog';
import { askFor, filterNames } from './sheet-filter';
import { SheetFilters } from './sheet-filters';
import { SheetRow } from './sheet-row';
import { SheetTabs } from './sheet-tabs';

/** Who forms sheets: who teaches, and the heads of departments. */
const FORMS: readonly string[] = ['teacher', 'department-head'];

/** `/sheets`: the sheets that one may see, those that are to be closed first before others. */
export function SheetsPage(): JSX.Element {
  const { t } = useTranslation();
  const { appointments } = useMe();
  const [forming, { open, close }] = useDisclosure(false);
  const [filter, narrow] = useAddress(filterNames);
  const asked = askFor(filter);
  const list = usePages<SheetSummary>(
    getSheetsListQueryKey(asked),
    async (page, options) => await sheetsList({ ...page, ...asked }, options),
  );
  const mayForm = appointments.some(({ position }) => FORMS.includes(position));
  return (
    <>
      <PageHeader title={t('shell:navigation.sheets')} detail={t('sheets:detail')}>
        <Group gap="md">
          <Anchor component={Link} to="/sheets/consolidated" size="sm">
            {t('sheets:consolidated.title')}
          </Anchor>
          {mayForm && (
            <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={open}>
              {t('sheets:form.do')}
            </Button>
          )}
        </Group>
      </PageHeader>
      <Stack gap="md">
        <SheetTabs filter={filter} />
        <SheetFilters filter={filter} onNarrow={narrow} />
        <div>
          <PagedList
            list={list}
            label={t('shell:navigation.sheets')}
            row={(sheet) => <SheetRow key={sheet.id} sheet={sheet} />}
            empty={
              <NoSheets
                isNarrowed={Object.keys(asked).length > 0}
                onReset={() => {
                  narrow({ show: null, kind: null, discipline: null, group: null, period: null });
                }}
              />
            }
          />
        </div>
      </Stack>
      {mayForm && <FormDialog opened={forming} onClose={close} />}
    </>
  );
}

interface NoSheetsProps {
  readonly isNarrowed: boolean;
  readonly onReset: () => void;
}

function NoSheets({ isNarrowed, onReset }: NoSheetsProps): JSX.Element {
  const { t } = useTranslation();
  if (!isNarrowed)
    return <EmptyState icon={IconFileSpreadsheet} title={t('sheets:empty.title')} detail={t('sheets:empty.detail')} />;
  return (
    <EmptyState icon={IconFilterOff} title={t('sheets:none.title')} detail={t('sheets:none.detail')}>
      <Button variant="light" onClick={onReset}>
        {t('sheets:none.reset')}
      </Button>
    </EmptyState>
  );
}
