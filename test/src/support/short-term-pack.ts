import type { Pack } from '@kelisim/domain';
import { questionPack } from './question-pack';

/** A procedure of one question with a term of seconds: whoever heads the author's department agrees, in time or late. */
export const shortTermPack = (procedure: string, term: string): Pack =>
  questionPack({ procedure, due: [`within: ${term}`, 'breach: [{ after: PT0S, remind: [author, holder] }]'] });
