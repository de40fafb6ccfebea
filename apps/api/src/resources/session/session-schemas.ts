import { languages } from '@kelisim/domain';
import { z } from 'zod';
import { calendarEnding } from '../calendars/calendars-ending';
import { actingFor } from '../substitutions/substitution-schemas';

export const credentials = z
  .strictObject({ login: z.string().min(1).max(200), password: z.string().min(1).max(1000) })
  .meta({ id: 'Credentials' });

const appointment = z
  .object({
    position: z.string(),
    title: z.string(),
    unit: z.object({ id: z.uuid(), name: z.string(), kind: z.string() }),
  })
  .meta({ id: 'Appointment' });

export const session = z
  .object({
    university: z.uuid(),
    person: z.object({ id: z.uuid(), name: z.string(), shortName: z.string() }),
    language: z.enum(languages),
    appointments: z.array(appointment),
    actingFor: z.array(actingFor).describe('For whom he acts at this moment: each has tasks apart from his own'),
    zone: z.string().describe("The university's time zone: all moments are shown in it"),
    may: z.object({
      file: z.boolean().describe('Whether there is a procedure that he may start'),
      watch: z.boolean().describe('All clocks and cases of the university'),
      watchTerms: z.boolean().describe('The terms of the university, or of the units that he heads'),
      seeJournals: z.boolean(),
      reviewFilling: z.boolean().describe('How journals are filled that others answer for'),
      keepStudents: z.boolean().describe('The cards of students'),
      study: z.boolean().describe('He is a student and has a cabinet'),
      import: z.boolean().describe('Students, staff, load and marks by files'),
      keepCalendars: z.boolean().describe('Working calendars, and outages'),
    }),
    calendarsEnding: z
      .array(calendarEnding)
      .describe('For whoever keeps calendars: those whose next year has to be looked up'),
  })
  .meta({ id: 'Session' });

export type Credentials = z.infer<typeof credentials>;
export type SessionView = z.infer<typeof session>;
