import type { JSX } from 'react';
import { LoginPage } from '../session/login-page';
import { LeadToSetup } from './lead-to-setup';

/** What stands before the pages; whoever is logged in does not load it. */
export function Entrance(): JSX.Element {
  return (
    <>
      <LeadToSetup />
      <LoginPage />
    </>
  );
}
