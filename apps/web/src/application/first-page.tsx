import type { JSX } from 'react';
import { Navigate } from 'react-router';
import { useMe } from '../session/use-session';
import { sections } from '../shell/sections';

/** Leads to the first section that this person has: to the inbox, or a student to his marks. */
export function FirstPage(): JSX.Element {
  const session = useMe();
  const first = sections.find(({ mayOpen }) => mayOpen(session));
  return <Navigate to={first?.path ?? '/inbox'} replace />;
}
