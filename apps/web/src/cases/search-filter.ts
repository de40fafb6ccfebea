import type { CasesListParams, CasesListState } from '../api/generated/model';

/** What a list of cases is narrowed to. Lives in the address, so that a list can be kept, sent and gone back to. */
export interface CaseFilter {
  readonly search: string | null;
  readonly state: CasesListState | null;
  readonly procedure: string | null;
  readonly from: string | null;
  readonly to: string | null;
}

export const noFilter: CaseFilter = { search: null, state: null, procedure: null, from: null, to: null };

export const states = ['open', 'suspended', 'ended'] as const satisfies readonly CasesListState[];

const isDate = (text: string | null): text is string => text !== null && /^\d{4}-\d{2}-\d{2}$/.test(text);

/** Whatever somebody has typed into the address: what cannot be understood narrows nothing. */
export function readFilter(address: URLSearchParams): CaseFilter {
  const given = (name: string): string | null => {
    const text = address.get(name)?.trim() ?? '';
    return text === '' ? null : text;
  };
  const [from, to] = [given('from'), given('to')];
  return {
    search: given('search'),
    state: states.find((state) => state === given('state')) ?? null,
    procedure: given('procedure'),
    from: isDate(from) ? from : null,
    to: isDate(to) ? to : null,
  };
}

export function writeFilter(filter: CaseFilter): URLSearchParams {
  const given = Object.entries(filter).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return new URLSearchParams(given);
}

/** What is asked of the server. */
export function askFor({ search, state, procedure, from, to }: CaseFilter): CasesListParams {
  return {
    ...(search === null ? {} : { search }),
    ...(state === null ? {} : { state }),
    ...(procedure === null ? {} : { procedure }),
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
  };
}

export const isNarrowed = (filter: CaseFilter): boolean => Object.values(filter).some((value) => value !== null);
