import type { JSX } from 'react';
import { lazy, Suspense } from 'react';
import { Outlet, useMatch } from 'react-router';
import { makePagesSpeak } from '../language/start-language';
import { useMe } from '../session/use-session';

const CalendarWarning = lazy(async () => {
  const [{ CalendarWarning: Warning }] = await Promise.all([import('../calendars/calendar-warning'), makePagesSpeak()]);
  return { default: Warning };
});

/** What somebody is to know before all else stands above the page that he comes to first. */
export function Landing(): JSX.Element {
  const { calendarsEnding } = useMe();
  const isFirstPage = useMatch('/inbox') !== null;
  return (
    <>
      {isFirstPage && calendarsEnding.length > 0 && (
        <Suspense>
          <CalendarWarning calendars={calendarsEnding} />
        </Suspense>
      )}
      <Outlet />
    </>
  );
}
