import type { ErrorCode } from '@kelisim/domain';
import { applyDecorators, HttpCode, Post } from '@nestjs/common';
import { Documented } from '../../http/documented';
import { actedSitting } from './sitting-schemas';

/** A route by which somebody acts on a sitting: it answers where the sitting stands, and may be sent again. */
export const SittingAct = (path: string, summary: string, refusals: readonly ErrorCode[]): MethodDecorator =>
  applyDecorators(
    Post(`:id/${path}`),
    HttpCode(200),
    Documented({ summary, answer: actedSitting, refusals, repeatable: true }),
  );
