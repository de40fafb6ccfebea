import type { UseMutationResult } from '@tanstack/react-query';
import { useAct } from '../api/act';
import { casesFile } from '../api/generated/cases/cases';
import type { FiledCase, FilingRequest } from '../api/generated/model';
import { Problem } from '../api/problem';
import type { FieldFault } from '../api/problem';

interface Filing {
  readonly onFiled: (filed: FiledCase) => void;
  readonly onRefused: (faults: readonly FieldFault[]) => void;
}

export type File = UseMutationResult<FiledCase, unknown, FilingRequest>;

/** Files the paper: once, however often it is pressed while the network is away. */
export const useFile = ({ onFiled, onRefused }: Filing): File =>
  useAct<FilingRequest, FiledCase>({
    send: async (filing, options) => await casesFile(filing, options),
    onDone: onFiled,
    onRefused: (error) => {
      if (isAboutFields(error)) onRefused(error.fields);
    },
  });

/** Whether a refusal names fields: it is then told beside them. */
export const isAboutFields = (error: unknown): error is Problem => error instanceof Problem && error.fields.length > 0;
