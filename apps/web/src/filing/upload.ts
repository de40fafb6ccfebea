import { getAttachmentsUploadUrl } from '../api/generated/attachments/attachments';
import type { Attachment } from '../api/generated/model';
import { sendForm } from '../api/send-form';

interface Upload {
  readonly file: File;
  /** From 0 to 1. */
  readonly onProgress: (part: number) => void;
  readonly signal: AbortSignal;
}

/**
 * Sends a file.
 *
 * @throws Problem when the server refuses the file; Unreachable when no answer came.
 */
export async function upload({ file, onProgress, signal }: Upload): Promise<Attachment> {
  const body = new FormData();
  body.append('file', file);
  return await sendForm<Attachment>({ url: getAttachmentsUploadUrl(), body, onProgress, signal });
}
