import { lazy, Suspense } from 'react';
import type { JSX } from 'react';
import { useDemoLogins } from '../api/generated/demo/demo';
import type { Session } from '../api/generated/model';
import { tourOf } from './tour-cards';
import { useSeen } from './tour-memory';

const TourPanel = lazy(async () => ({ default: (await import('./tour-panel')).TourPanel }));

/** What one can do here: in the sample university only, once on a device for each role. */
export function Tour({ session }: { readonly session: Session }): JSX.Element | null {
  const { data } = useDemoLogins({ query: { retry: false, staleTime: Infinity } });
  const seen = useSeen(tourOf(session));
  if (data === undefined || seen) return null;
  return (
    <Suspense fallback={null}>
      <TourPanel session={session} />
    </Suspense>
  );
}
