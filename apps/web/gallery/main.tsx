import { QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { createQueryClient } from '../src/api/query-client';
import { DesignProvider } from '../src/design/design-provider';
import { startLanguage } from '../src/language/start-language';
import { Gallery } from './gallery';

const place = document.getElementById('root');
if (place === null) throw new Error('the page has no place for the gallery');
await startLanguage();
const router = createMemoryRouter([{ path: '*', Component: Gallery }]);
createRoot(place).render(
  <DesignProvider>
    <QueryClientProvider client={createQueryClient(() => undefined)}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </DesignProvider>,
);
