import type { Attachment } from '../api/generated/model';
import { getAttachmentsUploadUrl } from '../api/generated/attachments/attachments';
import { Problem, Unreachable } from '../api/problem';
import type { ProblemBody } from '../api/problem';
import { currentLanguage } from '../language/current-language';

interface Upload {
  readonly file: File;
  /** From 0 to 1. */
  readonly onProgress: (part: number) => void;
  readonly signal: AbortSignal;
}

/**
 * Sends a file; by XMLHttpRequest, since `fetch` does not tell how far it is.
 *
 * @throws Problem when the server refuses the file; Unreachable when no answer came.
 */
export async function upload({ file, onProgress, signal }: Upload): Promise<Attachment> {
  return await new Promise((resolve, reject) => {
    const sending = new XMLHttpRequest();
    sending.open('POST', getAttachmentsUploadUrl());
    sending.responseType = 'json';
    sending.setRequestHeader('accept-language', currentLanguage());
    sending.upload.addEventListener('progress', ({ loaded, total }) => {
      onProgress(total === 0 ? 0 : loaded / total);
    });
    sending.addEventListener('load', () => {
      if (sending.status === 201) resolve(sending.response as Attachment);
      else reject(refusalOf(sending));
    });
    sending.addEventListener('error', () => {
      reject(new Unreachable('the upload broke off'));
    });
    sending.addEventListener('abort', () => {
      reject(new DOMException('removed', 'AbortError'));
    });
    signal.addEventListener('abort', () => {
      sending.abort();
    });
    const body = new FormData();
    body.append('file', file);
    sending.send(body);
  });
}

function refusalOf(sending: XMLHttpRequest): Error {
  const type = sending.getResponseHeader('content-type') ?? '';
  if (!type.includes('problem+json')) return new Unreachable(`${String(sending.status)} without a problem document`);
  return new Problem(sending.response as ProblemBody);
}
