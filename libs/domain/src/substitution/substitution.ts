/** The order that names who acts (R38). */
export interface SubstitutionOrder {
  readonly number: string;
  /** Local date. */
  readonly date: string;
}

/** On what somebody rests who acts for another, as it is kept with what he does. */
export interface ActingBasis {
  readonly substitution: string;
  readonly order: SubstitutionOrder;
  /** From when until when, half-open: RFC 3339. */
  readonly from: string;
  readonly to: string;
}

/** Who acts for whom, when, and in which procedures. */
export interface SubstitutionSpan {
  readonly principal: string;
  readonly acting: string;
  /** Half-open: RFC 3339. */
  readonly from: string;
  readonly to: string;
  /** Null: every procedure. */
  readonly procedures: readonly string[] | null;
}
