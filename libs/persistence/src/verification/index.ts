export type { BrokenRow, Fault } from './broken-row';
export { verifyCase } from './verify-case';
export type { CaseVerification } from './verify-case';
