import type { FastifyReply } from 'fastify';
import { dispositionOf } from './disposition';

/** A file for one reader: nobody between may keep it, and nobody may take it for anything else. */
export async function sendFile(
  reply: FastifyReply,
  {
    bytes,
    name,
    mediaType,
    kind,
  }: {
    readonly bytes: Buffer;
    readonly name: string;
    readonly mediaType: string;
    readonly kind: 'inline' | 'attachment';
  },
): Promise<void> {
  await reply
    .header('x-content-type-options', 'nosniff')
    .header('cache-control', 'private, no-cache')
    .header('content-type', mediaType)
    .header('content-disposition', dispositionOf(name, kind))
    .send(bytes);
}
