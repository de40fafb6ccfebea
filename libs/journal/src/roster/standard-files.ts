import {
  blankSecret,
  date,
  dateOfMoment,
  decimal,
  flag,
  identifier,
  identifiers,
  oneOf,
  optional,
  required,
  whole,
  words,
} from './cell-readers';
import type { Column } from './cell-readers';
import type { RowOf, TableSpec } from './read-table';

/** The columns that every file of the standard begins with. Full uploads leave the last two blank or fill them. */
const record = {
  sourcedId: required(identifier),
  status: optional(oneOf('active', 'tobedeleted')),
  dateLastModified: optional(dateOfMoment),
} as const;

const title = required(words(300));

function spec<C extends Readonly<Record<string, Column<unknown>>>>(
  file: string,
  columns: C,
  unread: readonly string[] = [],
): TableSpec<typeof record & C> {
  return { file, columns: { ...record, ...columns }, unread, key: 'sourcedId' };
}

/** Units. The standard's words for schools are kept: a district is the university, a school a faculty. */
export const orgs = spec('orgs.csv', {
  name: title,
  type: required(oneOf('district', 'school', 'department', 'ext:office')),
  identifier: optional(words(60)),
  parentSourcedId: optional(identifier),
});

export const academicSessions = spec('academicSessions.csv', {
  title,
  type: required(oneOf('schoolYear', 'semester', 'term', 'gradingPeriod')),
  startDate: required(date),
  /** The first day after it. */
  endDate: required(date),
  parentSourcedId: optional(identifier),
  schoolYear: required(whole(1900, 2200)),
});

export const courses = spec(
  'courses.csv',
  {
    title,
    courseCode: optional(words(60)),
    orgSourcedId: required(identifier),
    schoolYearSourcedId: optional(identifier),
  },
  ['grades', 'subjects', 'subjectCodes'],
);

/** A homeroom is a group of students, a scheduled class a course that is taught. */
export const classes = spec(
  'classes.csv',
  {
    title,
    courseSourcedId: optional(identifier),
    classType: required(oneOf('homeroom', 'scheduled')),
    schoolSourcedId: required(identifier),
    termSourcedIds: required(identifiers),
  },
  ['grades', 'classCode', 'location', 'subjects', 'subjectCodes', 'periods'],
);

export const users = spec(
  'users.csv',
  {
    enabledUser: required(flag),
    username: required(words(100)),
    givenName: required(words(100)),
    familyName: required(words(100)),
    middleName: optional(words(100)),
    identifier: optional(words(60)),
    email: optional(words(200)),
    primaryOrgSourcedId: optional(identifier),
    // Nobody's password travels in a file.
    password: blankSecret,
  },
  [
    ...['userIds', 'sms', 'phone', 'agentSourcedIds', 'grades', 'userMasterIdentifier', 'resourceSourcedIds'],
    ...['preferredGivenName', 'preferredMiddleName', 'preferredFamilyName', 'pronouns'],
  ],
);

export const roles = spec(
  'roles.csv',
  {
    userSourcedId: required(identifier),
    roleType: required(oneOf('primary', 'secondary')),
    role: required(
      oneOf(
        ...(['student', 'teacher', 'aide', 'counselor', 'proctor', 'principal'] as const),
        ...(['siteAdministrator', 'districtAdministrator', 'systemAdministrator'] as const),
        ...(['guardian', 'parent', 'relative'] as const),
      ),
    ),
    orgSourcedId: required(identifier),
    beginDate: optional(date),
    endDate: optional(date),
  },
  ['userProfileSourcedId'],
);

export const enrollments = spec('enrollments.csv', {
  classSourcedId: required(identifier),
  schoolSourcedId: required(identifier),
  userSourcedId: required(identifier),
  role: required(oneOf('student', 'teacher', 'proctor', 'administrator')),
  primary: optional(flag),
  beginDate: optional(date),
  /** The first day after it. */
  endDate: optional(date),
});

export const lineItems = spec(
  'lineItems.csv',
  {
    title,
    assignDate: required(dateOfMoment),
    dueDate: required(dateOfMoment),
    classSourcedId: required(identifier),
    academicSessionSourcedId: optional(identifier),
    schoolSourcedId: optional(identifier),
    resultValueMin: optional(decimal),
    resultValueMax: optional(decimal),
  },
  ['description', 'categorySourcedId', 'gradingPeriodSourcedId'],
);

export const results = spec(
  'results.csv',
  {
    lineItemSourcedId: required(identifier),
    studentSourcedId: required(identifier),
    scoreStatus: required(oneOf('fully graded', 'partially graded', 'submitted', 'not submitted', 'exempt')),
    score: optional(decimal),
    textScore: optional(words(40)),
    scoreDate: required(dateOfMoment),
    classSourcedId: optional(identifier),
  },
  ['comment', 'inProgress', 'incomplete', 'late', 'missing', 'scoreScaleSourcedId'],
);

/** Files of the standard from which nothing is taken: they may be there, and are not opened. */
export const unreadFiles: readonly string[] = [
  ...['categories.csv', 'classResources.csv', 'courseResources.csv', 'demographics.csv', 'resources.csv'],
  ...['lineItemLearningObjectiveIds.csv', 'lineItemScoreScales.csv', 'resultLearningObjectiveIds.csv'],
  ...['resultScoreScales.csv', 'scoreScales.csv', 'userProfiles.csv', 'userResources.csv'],
];

export type OrgRow = RowOf<typeof orgs>;
export type CourseRow = RowOf<typeof courses>;
export type ClassRow = RowOf<typeof classes>;
export type UserRow = RowOf<typeof users>;
export type RoleRow = RowOf<typeof roles>;
export type ResultRow = RowOf<typeof results>;
