import { Anchor } from '@mantine/core';
import type { JSX } from 'react';
import { Link } from 'react-router';
import type { MarkChangeOfStudent } from '../api/generated/model';
import { wordDate } from '../language/moments';

/** Of which discipline and lesson a change is; it leads to the cell of the journal. */
export function ChangePlace({ of }: { readonly of: MarkChangeOfStudent }): JSX.Element {
  const { journal, discipline, lesson, student } = of;
  return (
    <>
      <Anchor component={Link} to={`/journals/${journal}?lesson=${lesson.id}&student=${student.id}`} inherit>
        {discipline.name}
      </Anchor>
      {` · ${wordDate(lesson.date)}, ${lesson.typeTitle}`}
    </>
  );
}
