import { isAbsolute } from 'node:path';
import { z } from 'zod';
import { failpointNames } from '../failpoints/failpoints';

const WHOLE_NUMBER = /^\d{1,9}$/;

/** A whole number written in decimal digits: `Number('')` and `Number('0x1f')` would let a slip through. */
const wholeNumber = (least: number, most: number): z.ZodType<number, string> =>
  z
    .string()
    .regex(WHOLE_NUMBER, 'must be a whole number')
    .transform(Number)
    .refine((value) => value >= least && value <= most, `must lie between ${least} and ${most}`);

const truth = z
  .enum(['true', 'false', '1', '0'], 'must be true or false')
  .transform((value) => value === 'true' || value === '1');

const isUrl = (value: string, protocols: readonly string[]): boolean =>
  URL.canParse(value) && protocols.includes(new URL(value).protocol);

const databaseUrl = z
  .string('is required')
  .refine(
    (value) => isUrl(value, ['postgres:', 'postgresql:']),
    'must be an address like postgres://role:password@host:5432/database',
  );

const masterKey = z
  .string()
  .regex(/^[A-Za-z0-9+/]{43}=$/, 'must be 32 bytes in base64 (44 characters)')
  .transform((value) => Buffer.from(value, 'base64'));

const failpoints = z
  .string()
  .transform((value) => value.split(','))
  .pipe(z.array(z.enum(failpointNames, 'names a failpoint that does not exist')));

const text = z.string().min(1, 'must not be empty');

/** The environment variables Kelisim reads. An empty variable counts as an absent one (see `loadConfiguration`). */
export const environmentSchema = z.object({
  KELISIM_MODE: z
    .enum(['production', 'development', 'test'], 'must be production, development or test')
    .default('development'),
  KELISIM_DATA: text.refine(isAbsolute, 'must be an absolute path').optional(),
  KELISIM_HOST: text.default('127.0.0.1'),
  KELISIM_PORT: wholeNumber(0, 65535).default(3000),
  DATABASE_URL: databaseUrl,
  KELISIM_APP_DATABASE_URL: databaseUrl,
  KELISIM_DATABASE_POOL: wholeNumber(1, 500).default(12),
  TEMPORAL_ADDRESS: z
    .string()
    .regex(/^[^\s/:]+:\d{1,5}$|^\[[0-9a-fA-F:]+\]:\d{1,5}$/, 'must be host:port')
    .default('127.0.0.1:7233'),
  KELISIM_TEMPORAL_NAMESPACE: text.default('default'),
  KELISIM_TASK_QUEUE: text.default('kelisim'),
  KELISIM_RENDERER_SOCKET: text.refine(isAbsolute, 'must be an absolute path').optional(),
  PUPPETEER_EXECUTABLE_PATH: text.optional(),
  KELISIM_MASTER_KEY: masterKey.optional(),
  KELISIM_SESSION_HOURS: wholeNumber(1, 24 * 31).default(12),
  KELISIM_SAMPLE: truth.default(false),
  KELISIM_PUBLIC_URL: z
    .string()
    .refine((value) => isUrl(value, ['http:', 'https:']), 'must be an http or https address')
    .optional(),
  KELISIM_LOG_LEVEL: z
    .enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], 'must be a log level')
    .default('info'),
  KELISIM_FAILPOINTS: failpoints.optional(),
});
