import { z } from 'zod';
import { listOf } from '../../http/paging';

const settings = {
  kind: z.enum(['http', 'moodle']),
  address: z.string().max(500).describe('HTTPS, without a query; plain HTTP only within this machine'),
  disciplines: z.array(z.uuid()).max(5000).nullable().describe('Null: every discipline is kept there'),
  enabled: z.boolean(),
};
export const connectorCode = z
  .string()
  .regex(/^(?!built-in$)[a-z0-9][a-z0-9-]{0,62}$/)
  .describe('Chosen by the administrator; the name of the signing key too');
export const connectorList = listOf(z.object({ code: z.string(), ...settings }).meta({ id: 'JournalConnector' }));
export const connectorRequest = z
  .strictObject({
    ...settings,
    secret: z
      .string()
      .min(16)
      .max(500)
      .optional()
      .describe('Signing key (at least 32 bytes) or token; absent: the present one stays. It is never shown'),
  })
  .meta({ id: 'JournalConnectorRequest' });
