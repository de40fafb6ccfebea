import { ConnectorFault } from '../connector-fault';
import type { MoodleFlags } from './answers';
import { extensionsAnswer, flagsAnswer } from './answers';
import type { MoodleLine } from './call-moodle';
import { callMoodle } from './call-moodle';
import type { MoodleWindow } from './moodle-reference';

/** The flags of a student in an assignment. */
export interface FlaggedStudent extends MoodleFlags {
  readonly assignment: number;
}

export async function readFlags(line: MoodleLine, assignments: readonly number[]): Promise<FlaggedStudent[]> {
  if (assignments.length === 0) return [];
  const read = await callMoodle(
    line,
    'mod_assign_get_user_flags',
    { assignmentids: [...new Set(assignments)] },
    flagsAnswer,
  );
  return read.assignments.flatMap(({ assignmentid, userflags }) =>
    userflags.map((flags) => ({ ...flags, assignment: assignmentid })),
  );
}

/** The extension of every student of a window in every assignment of it, Unix seconds; 0: none. */
export function extensionsOf(window: MoodleWindow, all: readonly FlaggedStudent[]): number[] {
  return window.assignments.flatMap((assignment) =>
    window.users.map(
      (user) => all.find((one) => one.assignment === assignment && one.userid === user)?.extensionduedate ?? 0,
    ),
  );
}

/**
 * Gives every student of the window this extension in every assignment of it (0: none), and reads it back: Moodle says
 * «granted» and «not granted» only in warnings, each student by himself.
 *
 * @throws ConnectorFault `refused` (`couldnotgrantextensions` …); `answer-invalid` if it does not stand there afterwards.
 */
export async function saveExtensions(line: MoodleLine, window: MoodleWindow, lastSecond: number): Promise<void> {
  const { users } = window;
  for (const assignmentid of window.assignments) {
    const given = { assignmentid, userids: users, dates: users.map(() => lastSecond) };
    const [warning] = await callMoodle(line, 'mod_assign_save_user_extensions', given, extensionsAnswer);
    if (warning !== undefined) throw new ConnectorFault('refused', { reason: warning.warningcode.slice(0, 100) });
  }
  const saved = extensionsOf(window, await readFlags(line, window.assignments));
  if (saved.some((extension) => extension !== lastSecond)) {
    throw new ConnectorFault('answer-invalid', { reason: 'extensions-not-kept' });
  }
}
