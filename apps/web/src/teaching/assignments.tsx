import { useDisclosure } from '@mantine/hooks';
import { IconUsersPlus } from '@tabler/icons-react';
import type { JSX } from 'react';
import type { TeachingAssignment } from '../api/generated/model';
import { assignmentsList, getAssignmentsListQueryKey } from '../api/generated/teaching/teaching';
import { usePages } from '../api/use-pages';
import { useMe } from '../session/use-session';
import { AssignDialog } from './assign-dialog';
import { AssignmentRow } from './assignment-row';
import { mayAssign } from './may-record';
import { PartList } from './part-list';

/** The register of substitutions and repeat courses (R16, R17). */
export function Assignments(): JSX.Element {
  const may = mayAssign(useMe());
  const [asked, { open, close }] = useDisclosure(false);
  const list = usePages<TeachingAssignment>(getAssignmentsListQueryKey(), assignmentsList);
  return (
    <>
      <PartList
        part="assignments"
        icon={IconUsersPlus}
        list={list}
        onRecord={may ? open : null}
        row={(assignment) => <AssignmentRow key={assignment.id} assignment={assignment} mayRevoke={may} />}
      />
      {may && <AssignDialog opened={asked} onClose={close} />}
    </>
  );
}
