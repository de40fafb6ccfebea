/** Who imports: his name stands in the evidence of marks, and his rights bound what the upload may do. */
export interface Importer {
  readonly person: string;
  /** Only an administrator makes and unmakes administrators, and touches their logins. */
  readonly administrator: boolean;
}
