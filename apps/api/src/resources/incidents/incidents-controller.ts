import type { Language } from '@kelisim/domain';
import { DomainError } from '@kelisim/domain';
import type { ListedIncident } from '@kelisim/journal';
import { listIncidents, resolveIncident } from '@kelisim/journal';
import type { SessionPerson } from '@kelisim/persistence';
import { Database } from '@kelisim/persistence';
import { Body, Controller, Get, HttpCode, Inject, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { z } from 'zod';
import { Documented } from '../../http/documented';
import { Id } from '../../http/identifier';
import { listOf, pageQuery } from '../../http/paging';
import type { Caller } from '../../http/security/caller';
import { From } from '../../http/security/caller';

const incidentQuery = z.strictObject({
  ...pageQuery,
  cursor: z.uuid().optional().describe('The `next` of the page before'),
  state: z.enum(['open', 'resolved']).default('open'),
});
/** What was found, as people read it: names instead of ids, moments and codes that the reader's screen puts into words. */
const evidence = z
  .object({
    reference: z.string().nullable().describe('The other system’s name of the window'),
    moments: z
      .object({ here: z.iso.datetime().nullable(), there: z.iso.datetime({ offset: true }).nullable() })
      .nullable()
      .describe('Ends of the window that differ'),
    since: z.iso.datetime().nullable(),
    act: z.enum(['open', 'extend', 'close']).nullable().describe('What it was asked to do with the window'),
    fault: z.string().nullable().describe('unreachable, timeout, busy, refused, answer-invalid, signature-invalid'),
    reason: z.string().nullable().describe('A code of theirs, of the network or of ours'),
    status: z.int().nullable().describe('HTTP status of their answer'),
    changes: z.array(
      z.object({
        student: z.string().describe('A name, or their key where nobody here has it'),
        discipline: z.string().nullable(),
        journal: z.uuid().nullable(),
        date: z.iso.date(),
        typeTitle: z.string(),
        before: z.string().nullable().optional().describe('Left out where they do not say'),
        after: z.string().nullable(),
        by: z.string().nullable(),
        at: z.iso.datetime({ offset: true }),
      }),
    ),
  })
  .meta({ id: 'IncidentEvidence' });

const incidentList = listOf(
  z
    .object({
      id: z.uuid(),
      kind: z.string().describe('open-there-closed-here, changes-outside-scope, unreachable …'),
      connector: z.string().nullable().describe('Null: the product’s own journal'),
      window: z.object({ id: z.uuid(), number: z.string() }).nullable(),
      detail: z.record(z.string(), z.unknown()).describe('What was found: moments, changes, references'),
      evidence,
      openedAt: z.iso.datetime(),
      resolvedAt: z.iso.datetime().nullable(),
      resolvedBy: z.string().nullable().describe('Name'),
      resolution: z.string().nullable(),
    })
    .meta({ id: 'JournalIncident' }),
);
const resolutionRequest = z
  .strictObject({ resolution: z.string().trim().min(1).max(2000).describe('What was found out, and done') })
  .meta({ id: 'IncidentResolution' });

/** Whoever answers for the journals sees what does not agree in them. */
const answering: readonly string[] = ['registrar', 'registrar-employee', 'administrator'];

@ApiTags('incidents')
@Controller('api/incidents')
export class IncidentsController {
  constructor(@Inject(Database) private readonly database: Database) {}

  @Get()
  @Documented({
    summary: 'What does not agree in the journals',
    description: 'Disagreements with another journal system, and what must not be in our own; the newest first.',
    answer: incidentList,
    refusals: ['forbidden'],
  })
  async list(
    @From() { who, language }: Caller,
    @Query({ schema: incidentQuery }) { state, limit, cursor }: z.infer<typeof incidentQuery>,
  ): Promise<z.infer<typeof incidentList>> {
    requireAnswering(who);
    const filter = { resolved: state === 'resolved', limit, after: cursor ?? null };
    const { items, next } = await this.database.read(who.university, async (q) => listIncidents(q, filter));
    return { items: items.map((item) => incidentView(item, language)), next };
  }

  @Post(':id/resolve')
  @HttpCode(204)
  @Documented({
    summary: 'Say what became of an incident',
    status: 204,
    refusals: ['not-found', 'forbidden', 'not-possible-now'],
  })
  async resolve(
    @From() { who }: Caller,
    @Id() id: string,
    @Body({ schema: resolutionRequest }) { resolution }: z.infer<typeof resolutionRequest>,
  ): Promise<void> {
    requireAnswering(who);
    await this.database.transaction(who.university, async (q) =>
      resolveIncident(q, id, { person: who.person, resolution }),
    );
  }
}

function incidentView(incident: ListedIncident, language: Language): z.infer<typeof incidentList>['items'][number] {
  const { changes, ...facts } = incident.evidence;
  return {
    ...incident,
    detail: { ...incident.detail },
    evidence: {
      ...facts,
      changes: changes.map(({ type, discipline, before, ...change }) => ({
        ...change,
        ...(before === undefined ? {} : { before }),
        discipline: discipline?.[language] ?? null,
        typeTitle: typeof type === 'string' ? type : type[language],
      })),
    },
  };
}

function requireAnswering({ appointments }: SessionPerson): void {
  if (!appointments.some(({ position }) => answering.includes(position))) throw new DomainError({ code: 'forbidden' });
}
