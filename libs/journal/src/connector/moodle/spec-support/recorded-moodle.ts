import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Fetch } from '../../exchange';
import type { MoodleFunction } from '../call-moodle';

/** One call as it was sent. */
export interface MoodleCall {
  readonly url: string;
  readonly form: URLSearchParams;
}

type Flags = Record<'userid' | 'extensionduedate' | 'locked', number>;

/**
 * Answers in the recorded shapes, as a Moodle with one course, two students and what is written into it here. It keeps
 * extensions and grades; everything else stands as it is in the files.
 */
export class RecordedMoodle {
  readonly calls: MoodleCall[] = [];
  /** Students who are not enrolled: an extension is not granted to them. */
  readonly notEnrolled: number[] = [];
  /** Answers some functions with another file. */
  readonly instead: Partial<Record<MoodleFunction, string>> = {};
  private readonly flags = new Map<string, Flags>();
  private readonly grades = new Map<string, { graderaw: number; gradedategraded: number }>();

  extend(assignment: number, userid: number, extensionduedate: number, locked = 0): void {
    this.flags.set(`${assignment} ${userid}`, { userid, extensionduedate, locked });
  }

  extension(assignment: number, userid: number): number | undefined {
    return this.flags.get(`${assignment} ${userid}`)?.extensionduedate;
  }

  grade(assignment: number, userid: number, graderaw: number, gradedategraded: number): void {
    this.grades.set(`${assignment} ${userid}`, { graderaw, gradedategraded });
  }

  /** The functions that were called, in order. */
  get called(): (string | null)[] {
    return this.calls.map(({ form }) => form.get('wsfunction'));
  }

  readonly fetch: Fetch = (url, init) => {
    const form = new URLSearchParams(init.body as string);
    this.calls.push({ url, form });
    const name = form.get('wsfunction') as MoodleFunction;
    const file = this.instead[name];
    return Promise.resolve(Response.json(file === undefined ? this.answer(name, form) : shape(file)));
  };

  private answer(name: MoodleFunction, form: URLSearchParams): unknown {
    switch (name) {
      case 'core_course_get_courses_by_field':
        return form.get('value') === 'PHYS-2' ? shape('courses') : { courses: [], warnings: [] };
      case 'core_user_get_users_by_field':
        return (shape('users') as { idnumber: string }[]).filter(({ idnumber }) =>
          listOf(form, 'values').includes(idnumber),
        );
      case 'gradereport_user_get_grade_items':
        return this.gradesOf(Number(form.get('userid')));
      case 'mod_assign_get_assignments':
        return shape('assignments');
      case 'mod_assign_get_user_flags':
        return this.flagsOf(listOf(form, 'assignmentids').map(Number));
      case 'mod_assign_save_user_extensions':
        return this.save(Number(form.get('assignmentid')), listOf(form, 'userids'), listOf(form, 'dates'));
    }
  }

  private gradesOf(userid: number): unknown {
    const { usergrades, warnings } = shape('grade-items') as { usergrades: Graded[]; warnings: unknown[] };
    const own = usergrades.map((one) => ({
      ...one,
      userid,
      useridnumber: userid === 301 ? 'S-1' : 'S-2',
      gradeitems: one.gradeitems.map((item) => ({ ...item, ...this.grades.get(`${item.iteminstance} ${userid}`) })),
    }));
    return { usergrades: own, warnings };
  }

  private flagsOf(assignments: readonly number[]): unknown {
    if (this.flags.size === 0) return shape('user-flags-none');
    const { assignments: all } = shape('user-flags') as { assignments: { userflags: Flags[] }[] };
    const whole = all[0]?.userflags[0];
    return {
      assignments: assignments.map((assignmentid) => ({
        assignmentid,
        userflags: [...this.flags]
          .filter(([key]) => key.startsWith(`${assignmentid} `))
          .map(([, flags]) => ({ ...whole, ...flags })),
      })),
      warnings: [],
    };
  }

  private save(assignment: number, users: readonly string[], dates: readonly string[]): unknown {
    const refused = users.filter((user) => this.notEnrolled.includes(Number(user)));
    users.forEach((user, place) => {
      if (!refused.includes(user)) this.extend(assignment, Number(user), Number(dates[place]));
    });
    return refused.length > 0 ? shape('extensions-refused') : [];
  }
}

interface Graded {
  readonly gradeitems: readonly { readonly iteminstance: number }[];
}

/** A recorded answer. */
function shape(name: string): unknown {
  return JSON.parse(readFileSync(join(__dirname, '..', 'shapes', `${name}.json`), 'utf8')) as unknown;
}

function listOf(form: URLSearchParams, name: string): string[] {
  return [...form].filter(([key]) => key.startsWith(`${name}[`)).map(([, value]) => value);
}
