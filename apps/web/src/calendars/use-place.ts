import { useSearchParams } from 'react-router';

/** Which calendar and year are shown; they are in the address, so that it can be kept and sent. */
export interface Place {
  readonly unit: string | null;
  readonly year: number | null;
  readonly go: (to: { readonly unit?: string; readonly year?: number }) => void;
}

export function usePlace(): Place {
  const [params, setParams] = useSearchParams();
  const year = Number(params.get('year'));
  return {
    unit: params.get('unit'),
    year: Number.isInteger(year) && year >= 2000 && year <= 2100 ? year : null,
    go: (to) => {
      setParams((before) => {
        for (const [name, value] of Object.entries(to)) before.set(name, String(value));
        return before;
      });
    },
  };
}
