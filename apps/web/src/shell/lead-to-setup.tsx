import type { JSX } from 'react';
import { Navigate } from 'react-router';
import { useDemoLogins } from '../api/generated/demo/demo';
import { useSetupState } from '../api/generated/setup/setup';

/** Leads from the login of an empty product to its first run. Asked only where there is no invented university either. */
export function LeadToSetup(): JSX.Element | null {
  const demo = useDemoLogins({ query: { retry: false, staleTime: Infinity } });
  const { data } = useSetupState({ query: { enabled: demo.isError, staleTime: Infinity } });
  return data?.needed === true ? <Navigate to="/setup" replace /> : null;
}
