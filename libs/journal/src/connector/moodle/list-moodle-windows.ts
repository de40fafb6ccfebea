import type { WindowThere } from '../journal-system';
import type { FlaggedStudent } from './extensions';
import { extensionsOf } from './extensions';
import type { MoodleWindow } from './moodle-reference';
import { referenceOf } from './moodle-reference';
import { endAfter } from './moodle-time';

/**
 * The windows that stand in Moodle's extensions: ours by their references, and as strangers the extensions beside them
 * in the same assignments. Open is what has an extension that has not run out; when it was opened Moodle does not keep.
 *
 * @param now Unix seconds.
 */
export function listMoodleWindows(
  known: readonly MoodleWindow[],
  flags: readonly FlaggedStudent[],
  now: number,
): WindowThere[] {
  const running = flags.filter(({ extensionduedate }) => isRunning(extensionduedate, now));
  const isKnown = (one: FlaggedStudent): boolean =>
    known.some(({ assignments, users }) => assignments.includes(one.assignment) && users.includes(one.userid));
  const strange = new Map<string, FlaggedStudent[]>();
  for (const one of running.filter((flagged) => !isKnown(flagged))) {
    const alike = `${one.assignment} ${one.extensionduedate}`;
    strange.set(alike, [...(strange.get(alike) ?? []), one]);
  }
  return [
    ...known.map((window) => windowThere(window, extensionsOf(window, flags), now)),
    ...[...strange.values()].map((group) => strangeWindow(group, now)),
  ];
}

function strangeWindow(group: readonly FlaggedStudent[], now: number): WindowThere {
  const assignments = [...new Set(group.map(({ assignment }) => assignment))];
  const window = { course: 0, assignments, users: group.map(({ userid }) => userid) };
  return windowThere(
    window,
    group.map(({ extensionduedate }) => extensionduedate),
    now,
  );
}

function windowThere(window: MoodleWindow, extensions: readonly number[], now: number): WindowThere {
  const last = Math.max(...extensions);
  return {
    reference: referenceOf(window),
    window: null,
    state: isRunning(last, now) ? 'open' : 'closed',
    opensAt: null,
    closesAt: last === 0 ? null : endAfter(last),
    closedAt: null,
  };
}

/** That second is still in it. */
function isRunning(extension: number, now: number): boolean {
  return extension !== 0 && now < extension + 1;
}
