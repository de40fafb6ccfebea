import type { LocalizedText } from '@kelisim/domain';
import type { Scale } from '../rules/scale';
import type { RosterPlace } from './roster-fault';

/** What every record of an upload has: its name in the system it comes from, and where it stands in the upload. */
export interface RosterRecord extends RosterPlace {
  readonly sourcedId: string;
}

export type Level = 'bachelor' | 'master' | 'doctoral' | 'residency' | 'school';

export interface RosterUnit extends RosterRecord {
  readonly kind: 'university' | 'faculty' | 'department' | 'office';
  readonly code: string;
  readonly name: LocalizedText;
  readonly parent: string | null;
  readonly headPosition: string;
}

export interface RosterPeriod extends RosterRecord {
  readonly code: string;
  readonly title: LocalizedText;
  readonly level: Level;
  readonly kind: 'semester' | 'session' | 'year';
  readonly startsOn: string;
  /** The first day after it. */
  readonly endsBefore: string;
}

export interface RosterProgramme extends RosterRecord {
  readonly code: string;
  readonly name: LocalizedText;
  readonly faculty: string;
  readonly level: Level;
}

export interface RosterDiscipline extends RosterRecord {
  readonly code: string;
  readonly name: LocalizedText;
  readonly department: string;
  readonly kind: 'discipline' | 'module';
  /** Of a module: the department that finishes its teaching. */
  readonly finishingDepartment: string | null;
}

export interface RosterModulePart extends RosterRecord {
  readonly module: string;
  readonly department: string;
  readonly place: number;
}

export interface RosterGroup extends RosterRecord {
  readonly name: string;
  readonly programme: string;
  readonly course: number;
}

export interface RosterSubgroup extends RosterRecord {
  readonly group: string;
  readonly code: string;
}

/** Somebody with a name and, unless he is switched off, a login without a password. */
export interface RosterPerson extends RosterRecord {
  readonly name: string;
  readonly shortName: string;
  readonly email: string | null;
  readonly login: string;
  readonly enabled: boolean;
}

/** What makes a person a student; named by the same `sourcedId`. */
export interface RosterStudent extends RosterRecord {
  readonly name: string;
  readonly shortName: string;
  readonly recordBook: string;
  readonly faculty: string;
}

/** From a date on, before another: the first day after it, or without an end. */
interface Dated {
  readonly from: string;
  readonly to: string | null;
}

export interface RosterAppointment extends RosterRecord, Dated {
  readonly person: string;
  readonly position: string;
  readonly unit: string;
  readonly basis: string;
}

export interface RosterMembership extends RosterRecord, Dated {
  readonly student: string;
  readonly group: string;
  readonly basis: string;
}

export interface RosterSubgroupMembership extends RosterRecord, Dated {
  readonly student: string;
  readonly subgroup: string;
}

export interface RosterJournal extends RosterRecord {
  readonly discipline: string;
  readonly group: string;
  readonly subgroup: string | null;
  readonly period: string;
  readonly teacher: string;
  readonly hours: number | null;
  readonly lessonTypes: readonly string[];
}

export interface RosterLesson extends RosterRecord {
  readonly journal: string;
  readonly heldOn: string;
  /** By the clock on the university's wall. */
  readonly startTime: string;
  readonly type: string;
  readonly topic: string;
  readonly scale: string;
}

export interface RosterMark extends RosterRecord {
  readonly lesson: string;
  readonly student: string;
  readonly value: string;
}

/** An upload without a fault: every reference is the `sourcedId` of a record that is here. */
export interface Roster {
  /** The system it comes from, by its own word. */
  readonly source: string;
  readonly units: readonly RosterUnit[];
  readonly periods: readonly RosterPeriod[];
  readonly programmes: readonly RosterProgramme[];
  readonly disciplines: readonly RosterDiscipline[];
  readonly moduleParts: readonly RosterModulePart[];
  readonly groups: readonly RosterGroup[];
  readonly subgroups: readonly RosterSubgroup[];
  readonly people: readonly RosterPerson[];
  readonly students: readonly RosterStudent[];
  readonly appointments: readonly RosterAppointment[];
  readonly memberships: readonly RosterMembership[];
  readonly subgroupMemberships: readonly RosterSubgroupMembership[];
  readonly journals: readonly RosterJournal[];
  readonly lessons: readonly RosterLesson[];
  readonly marks: readonly RosterMark[];
}

/** Codes that an upload may use and does not bring: the university has them. */
export interface KnownCodes {
  readonly positions: ReadonlySet<string>;
  readonly scales: ReadonlyMap<string, Scale>;
  /** The types of lessons, each with the scale its marks are on unless a lesson has another. */
  readonly lessonTypes: ReadonlyMap<string, { readonly scale: string }>;
}
