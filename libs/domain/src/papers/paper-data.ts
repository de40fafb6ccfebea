/**
 * What a paper is made of. It is plain JSON, already in the paper's language: the template only places it. A revision's
 * hash is taken over this data, so nothing may be added to a paper on another way.
 */

/** A thing the form refers to, resolved: what a reader sees, with further fields where a paper needs them. */
export interface PaperReference {
  readonly id: string;
  /** The name as it is printed. */
  readonly label: string;
  readonly [extra: string]: PaperValue;
}

/** A form's value as it reaches a paper; dates are ISO 8601 strings, as in the form. */
export type PaperValue =
  string | number | boolean | null | PaperReference | readonly PaperValue[] | { readonly [field: string]: PaperValue };

/** The institution in whose name the paper is written. */
export interface PaperUniversity {
  readonly name: string;
  /** Place of writing, printed beside the date of a council's extract. */
  readonly city: string;
  /** Lines at the head of the paper, where the institution has a letterhead. */
  readonly letterhead?: readonly string[];
  /** The institution's own code, where its papers carry one. */
  readonly code?: string;
}

/** A person in a position, as a paper names him. Positions and units stand in the nominative. */
export interface PaperPerson {
  readonly name: string;
  readonly position: string;
  readonly unit: string;
}

/** A person's consent or refusal, printed as a stamp (R42). */
export interface PaperVisa {
  /** The step's id in the definition. */
  readonly step: string;
  /** The step's title. */
  readonly title: string;
  /** Of an approval by several: whose place it is. */
  readonly seat?: string;
  /** The outcome's id in the definition. */
  readonly outcome: string;
  /** The outcome in words: «Agreed», «Refused». */
  readonly outcomeTitle: string;
  readonly name: string;
  readonly position: string;
  readonly unit: string;
  /** The person acted for, where somebody decided as his substitute. */
  readonly onBehalfOf?: string;
  /** What the substitution rests on, for instance an order's number and date. */
  readonly basis?: string;
  /** The moment of the decision: RFC 3339 instant. */
  readonly at: string;
  /** The visa's registration number. */
  readonly number: string;
  /** The visa's short check code. */
  readonly code: string;
  readonly reason?: string;
  readonly remarks?: string;
}

/** The votes of a council on one question (R05). */
export interface PaperVotes {
  readonly for: number;
  readonly against: number;
  readonly abstain: number;
  /** The chair's casting vote decided. */
  readonly casting: boolean;
}

/** A council's decision as its secretary registered it, or its sitting came to it (R05). */
export interface PaperCouncil {
  /** The council's name. */
  readonly title: string;
  /** The unit the council belongs to. */
  readonly unit: string;
  readonly minutesNumber: string;
  /** The day of the sitting: ISO 8601 date. */
  readonly minutesDate: string;
  /** Those present, each as the minutes name him. */
  readonly present: readonly string[];
  readonly chair: string;
  readonly secretary: string;
  /** What was put before the council. */
  readonly question: string;
  /** The outcome's id in the definition. */
  readonly decision: string;
  /** The outcome in words. */
  readonly decisionTitle: string;
  /** The council's own wording or reason, where it gave one. */
  readonly resolution?: string;
  /** How the council voted, where it decided at a sitting. */
  readonly votes?: PaperVotes;
  /** Remarks and conditions that go with the decision. */
  readonly remarks?: string;
  /** What the decision covers: printed as rows «field – value» (R06); empty where nothing was allowed. */
  readonly scope: readonly PaperScopeLine[];
}

/** One line of what a decision or a window covers. */
export interface PaperScopeLine {
  readonly title: string;
  readonly value: string;
}

/** One change of a mark (R08). An absent mark is an empty string. */
export interface PaperMarkChange {
  readonly student: string;
  readonly group: string;
  /** ISO 8601 date. */
  readonly lessonDate: string;
  readonly lessonType: string;
  readonly before: string;
  readonly after: string;
  /** Who made the change. */
  readonly by: string;
  /** When: RFC 3339 instant. */
  readonly at: string;
}

/** A reopened journal: the right and what was done under it (R06–R08). Moments are RFC 3339 instants. */
export interface PaperWindow {
  readonly number: string;
  readonly openedAt: string;
  /** When the right ends by itself. */
  readonly closesAt: string;
  /** When the holder closed it; absent where it ran out. */
  readonly closedAt?: string;
  readonly openedBy: PaperPerson;
  /** Who held the right. */
  readonly holder: PaperPerson;
  readonly scope: readonly PaperScopeLine[];
  readonly changes: readonly PaperMarkChange[];
  /** What became of the cells of the request; absent on sheets of before this was kept. */
  readonly counts?: PaperWindowCounts;
}

/** The cells of a request, by what the journal held when the window opened and when it ended (R08). */
export interface PaperWindowCounts {
  readonly changed: number;
  readonly unchanged: number;
  /** Changed meanwhile, but not by this window. */
  readonly otherwise: number;
  /** Changed by this window outside its request: impossible, and never passed over. */
  readonly outside: number;
}

/** What a revision fixes: all of it but the address of the check, which belongs to the installation and may move. */
export type FixedPaperData = Omit<PaperData, 'verifyUrl'>;

/** Everything a paper may show. A template that asks for more is refused by `template-field-unknown`. */
export interface PaperData {
  readonly university: PaperUniversity;
  /** Registration number. */
  readonly number: string;
  /** The paper's date: ISO 8601 date. */
  readonly date: string;
  /** Short code by which anyone checks the paper, for instance `KX7M-2PQ4` (R42). */
  readonly code: string;
  /** The address where the code is entered, without a scheme where it should read well on paper. */
  readonly verifyUrl: string;
  /** IANA zone in which all moments are printed. */
  readonly zone: string;
  /** Code and edition of the form, printed in the header. */
  readonly edition?: string;
  readonly addressee?: PaperPerson;
  readonly author: PaperPerson;
  /** When the author filed the paper: RFC 3339 instant; printed over his signature line. */
  readonly filedAt?: string;
  /** The last day of a term that was over when the paper was filed (R02): ISO 8601 date; absent where it came in time. */
  readonly termEndedOn?: string;
  readonly form: Readonly<Record<string, PaperValue>>;
  /** Forms that were filled at steps, by step; what they refer to stands there by its id. */
  readonly answers?: Readonly<Record<string, Readonly<Record<string, PaperValue>>>>;
  readonly visas: readonly PaperVisa[];
  readonly council?: PaperCouncil;
  readonly window?: PaperWindow;
}
