import type { Said, WindowRequest } from './contract-messages';
import { refusal } from './contract-messages';
import type { OtherJournal } from './other-journal';

/** Brings a request that is known to be signed to the journal. */
export function route(journal: OtherJournal, method: string, url: URL, body: unknown): Said {
  const [, reference = '', what = ''] =
    /^\/kelisim\/v1\/windows(?:\/([^/]+)(?:\/([a-z]+))?)?$/u.exec(url.pathname) ?? [];
  const since = url.searchParams.get('since') ?? '';
  const after = url.searchParams.get('after');
  switch (`${method} ${reference === '' ? '' : ':reference'}/${what}`) {
    case 'POST /':
      return journal.open(body as WindowRequest);
    case 'GET /':
      return journal.list(since, after);
    case 'POST :reference/extension':
      return journal.extend(reference, (body as { closesAt: string }).closesAt);
    case 'POST :reference/closing':
      return journal.close(reference);
    case 'GET :reference/snapshot':
      return journal.snapshot(reference);
    case 'GET :reference/changes':
      return journal.changes(reference, since, after);
    default:
      return refusal(400, 'request-invalid');
  }
}
