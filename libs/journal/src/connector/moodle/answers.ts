import { absentOr, decimal, fields, freeWords, listOf, text, whole } from '../shape';

/** What this adapter reads of Moodle's answers; `shapes/` holds whole ones. */

export const exceptionAnswer = fields<{ readonly errorcode: string | null; readonly message: string | null }>({
  errorcode: absentOr(text(/^[a-z0-9_/]{1,100}$/iu)),
  message: freeWords,
});

export const coursesAnswer = fields<{ readonly courses: { readonly id: number }[] }>({
  courses: listOf(fields({ id: whole })),
});

export const usersAnswer = listOf(
  fields<{ readonly id: number; readonly idnumber: string }>({ id: whole, idnumber: text() }),
);

export interface MoodleAssignment {
  readonly id: number;
  /** Unix seconds; 0: none. After it nothing is taken without an extension. */
  readonly cutoffdate: number;
  readonly teamsubmission: number;
}

export const assignmentsAnswer = fields<{ readonly courses: { readonly assignments: MoodleAssignment[] }[] }>({
  courses: listOf(
    fields({
      assignments: listOf(fields<MoodleAssignment>({ id: whole, cutoffdate: whole, teamsubmission: whole })),
    }),
  ),
});

export interface MoodleFlags {
  readonly userid: number;
  readonly locked: number;
  /** Unix seconds, that second included; 0: none. */
  readonly extensionduedate: number;
}

interface FlagsOfAssignment {
  readonly assignmentid: number;
  readonly userflags: MoodleFlags[];
}

/** An assignment without any flags is missing here, and stands among the warnings. */
export const flagsAnswer = fields<{ readonly assignments: FlagsOfAssignment[] }>({
  assignments: listOf(
    fields<FlagsOfAssignment>({
      assignmentid: whole,
      userflags: listOf(fields<MoodleFlags>({ userid: whole, locked: whole, extensionduedate: whole })),
    }),
  ),
});

/** Extensions that could not be granted; empty when all were. */
export const extensionsAnswer = listOf(fields<{ readonly warningcode: string }>({ warningcode: text() }));

export interface MoodleGradeItem {
  /** `assign`, `quiz` …; null for totals and for items kept by hand. */
  readonly itemmodule: string | null;
  readonly iteminstance: number | null;
  readonly cmid: number | null;
  /** «ID number» of the activity, as its teacher has set it. */
  readonly idnumber: string | null;
  readonly graderaw: number | null;
  /** Unix seconds. */
  readonly gradedategraded: number | null;
}

export interface MoodleGrades {
  readonly userid: number;
  readonly useridnumber: string;
  readonly gradeitems: readonly MoodleGradeItem[];
}

export const gradesAnswer = fields<{ readonly usergrades: MoodleGrades[] }>({
  usergrades: listOf(
    fields<MoodleGrades>({
      userid: whole,
      useridnumber: text(),
      gradeitems: listOf(
        fields<MoodleGradeItem>({
          itemmodule: absentOr(text()),
          iteminstance: absentOr(whole),
          cmid: absentOr(whole),
          idnumber: absentOr(text()),
          graderaw: absentOr(decimal),
          gradedategraded: absentOr(whole),
        }),
      ),
    }),
  ),
});
