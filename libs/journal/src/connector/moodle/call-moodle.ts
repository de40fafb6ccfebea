import { ConnectorFault } from '../connector-fault';
import type { ExchangeLimits, Fetch, RawAnswer } from '../exchange';
import { exchange } from '../exchange';
import { retryAfterOf } from '../retry-after';
import type { Shape } from '../shape';
import { readJson, readShape } from '../shape';
import { exceptionAnswer } from './answers';

/** What speaks to one Moodle. */
export interface MoodleLine {
  /** Root of the site, from `requireAddress`. */
  readonly address: string;
  /** Of a web service that holds the functions this adapter calls. Goes in the body, never in an address. */
  readonly token: string;
  readonly fetch: Fetch;
  readonly now: () => Date;
  readonly limits: ExchangeLimits;
}

/** The functions of Moodle's web services that are called, all of its core. */
export type MoodleFunction =
  | 'core_course_get_courses_by_field'
  | 'core_user_get_users_by_field'
  | 'gradereport_user_get_grade_items'
  | 'mod_assign_get_assignments'
  | 'mod_assign_get_user_flags'
  | 'mod_assign_save_user_extensions';

export type MoodleArguments = Readonly<Record<string, string | number | readonly (string | number)[]>>;

/**
 * Calls a function by the REST protocol. Moodle says most faults with status 200, as `{exception, errorcode, message}`.
 *
 * @throws ConnectorFault of every code but `signature-invalid`: Moodle signs nothing, TLS alone vouches for it.
 */
export async function callMoodle<T>(
  line: MoodleLine,
  name: MoodleFunction,
  given: MoodleArguments,
  shape: Shape<T>,
): Promise<T> {
  const url = `${line.address}/webservice/rest/server.php`;
  const headers = { accept: 'application/json', 'content-type': 'application/x-www-form-urlencoded' };
  const body = formOf({ wstoken: line.token, wsfunction: name, moodlewsrestformat: 'json', ...given });
  const answer = await exchange(line.fetch, { url, method: 'POST', headers, body }, line.limits);
  const content = contentOf(answer, line.now());
  if (isException(content)) throw faultOfException(content);
  return readShape(shape, content);
}

/** Lists are numbered, as PHP reads them: `userids[0]=7`. */
function formOf(given: MoodleArguments): string {
  const form = new URLSearchParams();
  for (const [name, value] of Object.entries(given)) {
    const parts = typeof value === 'object' ? value.map((one, place) => [`${name}[${place}]`, one]) : [[name, value]];
    for (const [part = name, one] of parts) form.append(String(part), String(one));
  }
  return form.toString();
}

function contentOf({ status, headers, body }: RawAnswer, now: Date): unknown {
  if (status === 429 || status === 503) {
    const retryAfter = retryAfterOf(headers, now);
    throw new ConnectorFault('busy', retryAfter === undefined ? { status } : { status, retryAfter });
  }
  if (status >= 500) throw new ConnectorFault('unreachable', { status });
  if (status !== 200) throw new ConnectorFault('refused', { status });
  return readJson(body.toString('utf8'));
}

function isException(content: unknown): boolean {
  return typeof content === 'object' && content !== null && 'exception' in content;
}

const busyCodes = ['sitemaintenance', 'upgraderunning'];
const brokenCodes = ['dmlreadexception', 'dmlwriteexception', 'dmlconnectionexception'];

/** Its debug text is left out: it may hold what was sent. */
function faultOfException(content: unknown): ConnectorFault {
  const { errorcode, message: words } = readShape(exceptionAnswer, content);
  const reason = errorcode ?? 'exception';
  if (busyCodes.includes(reason)) return new ConnectorFault('busy', { reason });
  return brokenCodes.includes(reason)
    ? new ConnectorFault('unreachable', { reason })
    : new ConnectorFault('refused', { reason, words });
}
