import { proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type { CaseActivities, OutsideActivities, ScheduleActivities } from './activities';

/**
 * Nothing here gives up by counting tries: a database or a renderer that is away comes back, and the case waits for it with
 * growing pauses. Whether a fault is final is said by the activity (`nonRetryable`), which knows the fault.
 */

/**
 * Short transactions, called one after the other only. Two local activities at once are a trap: while the workflow runs,
 * their results come one by one, and when it is replayed they may come together, so that it takes another way.
 *
 * The first pauses are waited for inside the worker; from five seconds on by timers of the server, so that a long outage of
 * the database does not keep workflow tasks open.
 */
const shortTransaction = {
  startToCloseTimeout: '30 seconds',
  localRetryThreshold: '5 seconds',
  retry: { initialInterval: '250 milliseconds', backoffCoefficient: 2, maximumInterval: '1 minute' },
} as const;

export const inPostgres = proxyLocalActivities<CaseActivities>(shortTransaction);

export const schedulesInPostgres = proxyLocalActivities<ScheduleActivities>(shortTransaction);

/** The renderer gives a paper up by itself after a minute; a killed worker is noticed by its missing heartbeat. */
export const outside = proxyActivities<OutsideActivities>({
  startToCloseTimeout: '2 minutes',
  heartbeatTimeout: '20 seconds',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '5 minutes' },
});
