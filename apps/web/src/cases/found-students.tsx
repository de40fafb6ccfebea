import { Anchor, Text } from '@mantine/core';
import type { JSX } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useStudentsList } from '../api/generated/students/students';
import { StudentName } from '../session/student-name';

const MOST = 3;

/** The students of that name, beside the cases, for whoever keeps their cards (R45); nothing where there are none. */
export function FoundStudents({ search }: { readonly search: string }): JSX.Element | null {
  const { t } = useTranslation();
  const { data } = useStudentsList({ search, limit: MOST });
  if (data === undefined || data.items.length === 0) return null;
  return (
    <Text size="sm" mb="sm" component="div">
      {t('cases:search.students')}{' '}
      {data.items.map((student, place) => (
        <span key={student.id}>
          {place > 0 && ', '}
          <StudentName student={student} />
          {student.group !== null && ` (${student.group.name})`}
        </span>
      ))}
      {data.next !== null && (
        <>
          {' · '}
          <Anchor component={Link} to={`/students?${new URLSearchParams({ q: search }).toString()}`} inherit>
            {t('cases:search.allStudents')}
          </Anchor>
        </>
      )}
    </Text>
  );
}
