import { DocumentError } from '@kelisim/documents';
import { DomainError } from '@kelisim/domain';
import { ConnectorFault } from '@kelisim/journal';
import { ApplicationFailure } from '@temporalio/activity';
import { FEW_TRIES, patienceWithConnector, patienceWithPaper, patienceWithRefusal } from './patience';
import type { Patience } from './patience';

/** A fault as Temporal may keep it: a stable code, and how long it is worth trying again. */
interface Fault {
  readonly code: string;
  readonly patience: Patience;
}

/** Another system may ask to be left alone, but not for longer than this. */
const LONGEST_WAIT_SECONDS = 3600;

/** SQLSTATE classes of a server that is away, starting, stopping or full; and the driver's and the socket's own words. */
const AWAY = /^(08|53|57P|25006|ECONN|EPIPE|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH)/;
const CONNECTION_WORDS = /Connection terminated|timeout exceeded when trying to connect|Cannot use a pool/;

/**
 * The one place where an error of an activity becomes a failure of Temporal's. Only the code crosses over: messages, data
 * and stacks may name people, and Temporal's store is not encrypted. The caller logs the whole error beside it.
 *
 * @param attempt which try this was, from 1.
 * @param mustSucceed for work that has no other end than success: then no fault is final but an unknown case.
 */
export function domainFailure(error: unknown, attempt: number, mustSucceed: boolean): ApplicationFailure {
  const { code, patience } = faultOf(error);
  const spent = patience === 'never' || (patience === 'few' && attempt >= FEW_TRIES);
  const nonRetryable = spent && (!mustSucceed || code === 'not-found');
  const wait = error instanceof ConnectorFault ? error.retryAfter : undefined;
  const pause = wait === undefined ? {} : { nextRetryDelay: Math.min(wait, LONGEST_WAIT_SECONDS) * 1000 };
  return ApplicationFailure.create({ type: code, message: code, nonRetryable, ...pause });
}

function faultOf(error: unknown): Fault {
  if (error instanceof DomainError) {
    const { code } = error.refusal;
    return { code, patience: patienceWithRefusal[code] };
  }
  if (error instanceof DocumentError) return { code: error.code, patience: patienceWithPaper[error.code] };
  if (error instanceof ConnectorFault)
    return { code: `connector-${error.code}`, patience: patienceWithConnector[error.code] };
  if (isAway(error)) return { code: 'service-unavailable', patience: patienceWithRefusal['service-unavailable'] };
  return { code: 'internal', patience: patienceWithRefusal.internal };
}

function isAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  return AWAY.test(code) || CONNECTION_WORDS.test(error.message);
}
