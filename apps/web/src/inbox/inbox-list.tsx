import { Button, Title } from '@mantine/core';
import { IconArrowUp } from '@tabler/icons-react';
import type { JSX } from 'react';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../design/use-now';
import { useMe } from '../session/use-session';
import { makePagesSpeak } from '../language/start-language';
import { inboxGroups } from './inbox-groups';
import { InboxRow } from './inbox-row';
import classes from './inbox.module.css';
import { SeveralBar } from './several-bar';
import { useFreshRows } from './use-fresh-rows';
import type { Inbox } from './use-inbox';
import { useSeveral } from './use-several';

/** Few decide many at once: the dialog comes when somebody does. */
const ManyDialog = lazy(async () => {
  const [{ ManyDialog: dialog }] = await Promise.all([import('../around/many-dialog'), makePagesSpeak()]);
  return { default: dialog };
});

interface InboxListProps {
  readonly inbox: Inbox;
  readonly selected: string | undefined;
}

/** The rows under their headings, in the server's order; what comes in meanwhile waits behind a bar. */
export function InboxList({ inbox, selected }: InboxListProps): JSX.Element {
  const { t } = useTranslation();
  const { zone } = useMe();
  const now = useNow();
  const [engaged, setEngaged] = useState(false);
  const { shown, fresh, showFresh } = useFreshRows(inbox, engaged || selected !== undefined);
  const several = useSeveral(shown);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = inbox.query;
  return (
    <nav
      className={classes.list}
      aria-label={t('inbox:list')}
      onPointerEnter={() => {
        setEngaged(true);
      }}
      onPointerLeave={() => {
        setEngaged(false);
      }}
    >
      <div role="status" className={classes.fresh}>
        {fresh.length > 0 && (
          <Button fullWidth size="sm" leftSection={<IconArrowUp size={16} aria-hidden />} onClick={showFresh}>
            {t('inbox:fresh', { count: fresh.length })}
          </Button>
        )}
      </div>
      {shown.length > 1 && <SeveralBar several={several} />}
      {inboxGroups(shown, now, zone).map(({ name, rows }) => (
        <section key={name} aria-labelledby={`inbox-${name}`}>
          <Title order={2} size="h6" id={`inbox-${name}`} className={classes.group}>
            {`${t(`inbox:group.${name}`)} · ${String(rows.length)}`}
          </Title>
          <ul className={classes.rows}>
            {rows.map((row) => (
              <InboxRow
                key={row.id}
                row={row}
                selected={row.id === selected}
                principal={inbox.principal}
                choice={several.choiceOf(row)}
              />
            ))}
          </ul>
        </section>
      ))}
      {hasNextPage && (
        <Button variant="default" fullWidth loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
          {t('inbox:more')}
        </Button>
      )}
      {several.deciding !== null && (
        <Suspense>
          <ManyDialog rows={several.deciding} principal={inbox.principal} onClose={several.end} />
        </Suspense>
      )}
    </nav>
  );
}
