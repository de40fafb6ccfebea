import { currentLanguage } from '../language/current-language';
import type { ProblemBody } from './problem';
import { Problem, Unreachable } from './problem';

interface FormToSend {
  readonly url: string;
  readonly body: FormData;
  /** From 0 to 1, of what is to be sent. */
  readonly onProgress: (part: number) => void;
  readonly signal: AbortSignal;
}

/**
 * Sends a form with files; by XMLHttpRequest, since `fetch` does not tell how far it is.
 *
 * @throws Problem when the server refuses it; Unreachable when no answer came.
 */
export async function sendForm<Answer>({ url, body, onProgress, signal }: FormToSend): Promise<Answer> {
  return await new Promise((resolve, reject) => {
    const sending = new XMLHttpRequest();
    sending.open('POST', url);
    sending.responseType = 'json';
    sending.setRequestHeader('accept-language', currentLanguage());
    sending.upload.addEventListener('progress', ({ loaded, total }) => {
      onProgress(total === 0 ? 0 : loaded / total);
    });
    sending.addEventListener('load', () => {
      if (sending.status >= 200 && sending.status < 300) resolve(sending.response as Answer);
      else reject(refusalOf(sending));
    });
    sending.addEventListener('error', () => {
      reject(new Unreachable('the upload broke off'));
    });
    sending.addEventListener('abort', () => {
      reject(new DOMException('stopped', 'AbortError'));
    });
    signal.addEventListener('abort', () => {
      sending.abort();
    });
    sending.send(body);
  });
}

function refusalOf(sending: XMLHttpRequest): Error {
  const type = sending.getResponseHeader('content-type') ?? '';
  if (!type.includes('problem+json')) return new Unreachable(`${String(sending.status)} without a problem document`);
  return new Problem(sending.response as ProblemBody);
}
