import { QueryClientProvider } from '@tanstack/react-query';
import type { JSX } from 'react';
import { RouterProvider } from 'react-router';
import { createQueryClient } from '../api/query-client';
import { DesignProvider } from '../design/design-provider';
import { tellEnded } from '../session/ended-session';
import { followPerson } from '../session/follow-person';
import { router } from './routes';

/** When a session has ended, the guard of the pages sees that nobody is logged in, and shows the login over the same address. */
const queryClient = createQueryClient(() => {
  tellEnded(queryClient);
});

followPerson(queryClient);

/** The whole application: design, data, routes. */
export function Application(): JSX.Element {
  return (
    <DesignProvider>
      <QueryClientProvider client={queryClient}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </DesignProvider>
  );
}
