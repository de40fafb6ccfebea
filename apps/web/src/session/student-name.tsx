import { Anchor } from '@mantine/core';
import type { JSX } from 'react';
import { Link } from 'react-router';
import { useMe } from './use-session';

interface StudentNameProps {
  readonly student: { readonly id: string; readonly name: string };
}

/** A student's name; whoever keeps the cards of students comes by it to his (R45). */
export function StudentName({ student: { id, name } }: StudentNameProps): JSX.Element {
  const { may } = useMe();
  if (!may.keepStudents) return <>{name}</>;
  return (
    <Anchor component={Link} to={`/students/${id}`} inherit>
      {name}
    </Anchor>
  );
}
