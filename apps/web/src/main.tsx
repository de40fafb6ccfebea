import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Application } from './application/application';
import { startLanguage } from './language/start-language';

const place = document.getElementById('root');
if (place === null) throw new Error('the page has no place for the application');
await startLanguage();
createRoot(place).render(
  <StrictMode>
    <Application />
  </StrictMode>,
);
