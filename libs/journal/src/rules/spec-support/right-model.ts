import type { CellChange, JournalOfCells, Moment } from '../cell-change';
import type { CellRefusal } from '../cell-right';
import type { Writer } from '../writer-rights';

/**
 * The plain reference of `cellRight`: every right that holds and every reason against, each told by itself as the
 * regulations tell it, without regard to the others. The first of each list counts.
 */
export function rightModel(
  change: CellChange,
  journal: JournalOfCells,
  writer: Writer,
  { now, today }: Moment,
): {
  readonly rights: readonly string[];
  readonly reasons: readonly CellRefusal[];
} {
  const { lesson, student, before, after, order } = change;
  if (lesson === null) return { rights: [], reasons: ['lesson-not-of-journal'] };
  const own = writer.person === journal.teacher;
  const assigned = (day: string) =>
    writer.assignments.filter((one) => {
      const begun = one.validFrom <= lesson.date && one.validFrom <= day;
      const ended = one.validTo !== null && (one.validTo <= lesson.date || one.validTo <= day);
      const revoked = one.revokedAt !== null && one.revokedAt <= now;
      return begun && !ended && !revoked && (one.students ?? [student.id]).includes(student.id);
    });
  const mine = own || assigned(lesson.date).length > 0;
  const held = lesson.closedSheet !== null || student.closedSheet !== null;
  const open = !held && now < lesson.locksAt;
  const touchesGrade = [before.value, after.value].some((value) => value !== null && value !== 'н/б');
  const running = writer.windows.filter(({ scope, ...one }) => {
    const end = [one.closesAt ?? '', one.closedAt ?? '9999'].sort()[0] ?? '';
    return (
      scope.discipline === journal.discipline &&
      scope.group === journal.group &&
      (one.opensAt ?? '9999') <= now &&
      now < end
    );
  });
  const naming = running.filter(
    ({ scope }) =>
      scope.dates.includes(lesson.date) &&
      scope.students.includes(student.id) &&
      (scope.lessonTypes ?? [lesson.type]).includes(lesson.type),
  );
  const covering = naming.filter(({ scope }) => scope.grades || !touchesGrade);
  const marks = lesson.scale.kind === 'points' && lesson.scale.to === 5 ? ['3', '5'] : ['3', '5', '85'];
  const possible = after.note === null ? [null, 'н/б', ...marks].includes(after.value) : after.value === 'н/б';
  const reasons: [CellRefusal, boolean][] = [
    ['student-unknown', !student.known],
    ['student-not-in-group-then', !student.inGroupThen || student.inSubgroupThen === false],
    ['not-your-load', !mine],
    ['lesson-not-held-yet', now < lesson.startsAt],
    ['mark-not-of-scale', !possible],
    [
      'recredit-order-missing',
      after.note !== null && (order?.student !== student.id || order.discipline !== journal.discipline),
    ],
  ];
  const wanting: [CellRefusal, boolean][] = [
    ['window-without-grades', naming.length > 0],
    ['outside-window', running.length > 0],
    ['in-closed-sheet', held],
    ['not-your-load', open],
    ['locked', true],
  ];
  const against = reasons.filter(([, holds]) => holds).map(([reason]) => reason);
  if (against.length > 0) return { rights: [], reasons: against };
  const rights = [
    ...(own && open ? ['open-period'] : []),
    ...(open ? assigned(today).map(({ kind, id }) => `${kind} ${id}`) : []),
    ...covering.map(({ id }) => `window ${id}`),
  ];
  return { rights, reasons: rights.length > 0 ? [] : wanting.filter(([, holds]) => holds).map(([reason]) => reason) };
}
