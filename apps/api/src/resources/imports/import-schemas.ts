import type { Language } from '@kelisim/domain';
import type { RosterFault, RosterReport } from '@kelisim/journal';
import { rosterFaultCodes } from '@kelisim/journal';
import { z } from 'zod';
import { ruleOfFault } from '../../http/problem/roster-fault-words';
import { wordsOfRule } from '../../http/problem/rule-words';

/** How an import is asked for. Nobody imports by leaving something out. */
export const importQuery = z.strictObject({ dryRun: z.enum(['true', 'false']) });

export const importReport = z
  .object({
    dryRun: z.boolean(),
    files: z.array(
      z.object({
        file: z.string(),
        rows: z.int().describe('Rows read, without the header'),
        added: z.int(),
        changed: z.int(),
        unchanged: z
          .int()
          .describe('The other rows are no records of their own: they were compared with those that are'),
      }),
    ),
    faults: z
      .array(
        z.object({
          file: z.string(),
          line: z.int().describe('The header is line 1'),
          column: z.string().optional(),
          code: z.enum(rosterFaultCodes),
          value: z.string().optional(),
          message: z.string(),
        }),
      )
      .describe('By file and line; of very many the first ones'),
    faultCount: z.int(),
  })
  .meta({ id: 'ImportReport' });
export type ImportReportView = z.infer<typeof importReport>;

/** The report in the reader's language. */
export function reportView({ dryRun, files, faults, faultCount }: RosterReport, language: Language): ImportReportView {
  return {
    ...{ dryRun, files: [...files], faultCount },
    faults: faults.map((fault) => ({ ...fault, message: wordsOfRule(fieldFault(fault), language) })),
  };
}

/** A fault as a field of a problem document: `/results.csv/7/score` is the column `score` at line 7. */
export const fieldFault = ({ file, line, column, code, value }: RosterFault): FaultOfField => ({
  path: `/${file}/${line}${column === undefined ? '' : `/${column}`}`,
  rule: ruleOfFault(code),
  data: { value: value ?? column ?? '–' },
});

interface FaultOfField {
  readonly path: string;
  readonly rule: string;
  readonly data: { readonly value: string };
}
