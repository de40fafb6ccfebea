import { Param } from '@nestjs/common';
import { z } from 'zod';

/** What the pipe makes a `not-found` of: an id that is none names nothing. */
export const notAnId = 'not-an-id';

const identifier = z
  .string()
  .regex(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, notAnId)
  .meta({ format: 'uuid' });

/** The `:id` of a route, or another part of it that names something. */
export const Id = (part = 'id'): ParameterDecorator => Param(part, { schema: identifier });
