import type { Question, RecountFact } from '../core/fact';
import type { WorkingCalendar } from './calendar';
import { recount } from './recount';
import { rungMoments } from './rung-moments';

type RecountQuestion = Pick<Extract<Question, { kind: 'recount' }>, 'explanation' | 'pause' | 'rungs'>;

/**
 * Computes when a running term ends that stood still or that another calendar counts. Pure.
 *
 * @param recordedAt the instant of the event: where a pause has no end, it ends now.
 * @param calendar the version that the question names.
 */
export function answerRecount(question: RecountQuestion, recordedAt: string, calendar: WorkingCalendar): RecountFact {
  const pause = question.pause === null ? null : { from: question.pause.from, to: question.pause.to ?? recordedAt };
  const counted = recount(question.explanation, calendar, pause);
  return { kind: 'recount', ...counted, ...rungMoments(counted.due, question.rungs, calendar) };
}
