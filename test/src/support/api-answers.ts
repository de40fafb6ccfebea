/** What the API answers, as far as a client of its table (design §7) reads it. */
export interface List<T> {
  readonly items: readonly T[];
  readonly next: string | null;
}

export interface SampleLogin {
  readonly login: string;
  readonly password: string;
  readonly name: string;
  readonly positions: readonly string[];
}

type FormValues = Readonly<Record<string, unknown>>;

export interface FormOffer {
  readonly schema: Readonly<Record<string, unknown>>;
  readonly examples: readonly FormValues[];
}

export interface Session {
  readonly person: { readonly id: string; readonly name: string; readonly shortName: string };
  readonly language: string;
  readonly appointments: readonly {
    readonly position: string;
    readonly title: string;
    readonly unit: { readonly id: string; readonly name: string; readonly kind: string };
  }[];
}

export interface ProcedureSummary {
  readonly id: string;
  readonly title: string;
  readonly mayStart: boolean;
}

export interface Procedure extends ProcedureSummary {
  readonly start: { readonly form: FormOffer };
  readonly ends?: readonly { readonly id: string; readonly title: string }[];
}

export interface CaseName {
  readonly id: string;
  readonly number: string;
}

export interface CaseView extends CaseName {
  readonly procedure: string;
  readonly state: 'open' | 'suspended' | 'ended';
  readonly outcome: string | null;
  readonly outcomeTitle: string | null;
  readonly tasks: readonly { readonly id: string; readonly step: string; readonly title: string }[];
  readonly items: readonly {
    readonly key: string;
    readonly name: string;
    readonly state: string;
    readonly outcome: string | null;
  }[];
}

export interface Outcome {
  readonly id: string;
  readonly title: string;
  readonly reason: 'required' | 'optional' | 'none';
  readonly form?: FormOffer;
}

export interface TaskItem {
  readonly id: string;
  readonly case: CaseName;
  readonly procedure: string;
  readonly step: string;
  readonly title: string;
  readonly due: string | null;
  readonly version: number;
  readonly author: string;
  readonly outcomes: readonly Outcome[];
}

/** Why a due moment is this one; for terms in days. */
export interface Explanation {
  readonly start: string;
  readonly zone: string;
  readonly budget: { readonly days: number; readonly count: 'calendar' | 'working' };
  readonly counted: readonly string[];
  readonly due: string;
}

export interface Task extends TaskItem {
  readonly form: FormValues | null;
  readonly document: string | null;
  readonly documents: readonly { readonly id: string; readonly template: string; readonly revision: number }[];
  readonly deadline: { readonly start: string; readonly due: string; readonly explanation: Explanation } | null;
  readonly next: readonly { readonly outcome: string; readonly leadsTo: readonly string[] }[];
}

export interface Decided {
  readonly case: CaseName & { readonly state: string; readonly outcome: string | null };
  readonly next: {
    readonly step: string | null;
    readonly tasks: readonly { readonly step: string; readonly title: string; readonly position: string | null }[];
    readonly end: string | null;
  };
}

export interface Paper {
  readonly id: string;
  readonly template: string;
  readonly revision: number;
  readonly current: boolean;
  readonly language: string;
  readonly code: string;
  readonly pages: number | null;
  readonly content: string;
}

export interface HistoryEvent {
  readonly sequence: number;
  readonly item: string | null;
  readonly type: string;
  readonly step: string | null;
  readonly stepTitle: string | null;
  readonly outcome: string | null;
  readonly outcomeTitle: string | null;
  readonly effectiveAt: string;
  readonly recordedAt: string;
  readonly by: {
    readonly person: string;
    readonly name: string;
    readonly position: string | null;
    readonly onBehalfOf: { readonly person: string; readonly name: string } | null;
    readonly basis: string | null;
  } | null;
  readonly reason: string | null;
  readonly took: number | null;
  readonly hash: string;
}

export interface CaseDeadline {
  readonly step: string;
  readonly stepTitle: string;
  readonly purpose: 'task' | 'window';
  readonly state: string;
  readonly start: string;
  readonly due: string;
  readonly explanation: Explanation;
}

export interface BoardDeadline extends Omit<CaseDeadline, 'stepTitle'> {
  readonly case: CaseName;
  readonly title: string;
  readonly left: number;
}

export interface JournalSummary {
  readonly id: string;
  readonly discipline: { readonly id: string; readonly name: string };
  readonly group: { readonly id: string; readonly name: string };
  readonly own: boolean;
}

export interface Lesson {
  readonly id: string;
  readonly date: string;
  readonly type: string;
  readonly typeTitle: string;
  readonly open: boolean;
}

export interface JournalStudent {
  readonly id: string;
  readonly name: string;
  readonly faculty: string;
  /** Marks by lesson. */
  readonly marks: Readonly<Record<string, string>>;
}

export interface Journal extends JournalSummary {
  readonly lessons: readonly Lesson[];
  readonly students: readonly JournalStudent[];
  /** Rights of its teacher that hold now. */
  readonly windows: readonly Window[];
}

/** A leased right to change marks. */
export interface Window {
  readonly number: string;
  readonly scope: {
    readonly lessonTypes: readonly string[] | null;
    readonly dates: readonly string[];
    readonly students: readonly string[];
  };
  readonly opensAt: string;
  readonly closesAt: string;
}

export interface Letter {
  readonly kind: string;
  readonly case: CaseName;
  readonly outcome: string | null;
  readonly outcomeTitle: string | null;
  readonly refusal: {
    readonly stepTitle: string;
    readonly outcomeTitle: string;
    readonly by: string;
    readonly reason: string | null;
  } | null;
}

export interface Mail {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly state: string;
  readonly fault: string | null;
}
