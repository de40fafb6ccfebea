import type { Language } from '@kelisim/domain';
import type { BodyCell, ListTable } from '@kelisim/journal';
import { figure, text } from '@kelisim/journal';
import type { AcquaintanceSheet, OrganisationNames, SheetReader } from '@kelisim/persistence';
import { momentWords } from '../deadlines/tables/time-words';
import { sheetWords } from './sheet-words';

interface PrintedSheet {
  readonly roll: AcquaintanceSheet['roll'];
  readonly readers: readonly SheetReader[];
  readonly names: OrganisationNames;
  readonly language: Language;
  /** RFC 3339. */
  readonly now: string;
}

/** The sheet as it is printed: everybody who was asked, in order, with when he confirmed. */
export function sheetTable({ roll, readers, names, language, now }: PrintedSheet): ListTable {
  const word = (name: keyof typeof sheetWords): string => sheetWords[name][language];
  const made = momentWords(now, names.zone);
  const count = (...statuses: readonly SheetReader['status'][]): string =>
    String(readers.filter(({ status }) => statuses.includes(status)).length);
  const hasCopies = readers.some(({ copy }) => copy !== null);
  const columns = [
    ['number', 2],
    ['name', 12],
    ['post', 14],
    ['when', 8],
    ...(hasCopies ? ([['copy', 5]] as const) : []),
  ] as const;
  return {
    title: word('title'),
    subtitle: made,
    number: roll.number,
    university: names.name[language],
    facts: [
      { title: word('asked'), value: String(readers.length) },
      { title: word('confirmed'), value: count('confirmed') },
      { title: word('left'), value: count('open', 'missed') },
    ],
    head: [{ cells: columns.map(([name, width]) => ({ text: word(name), columns: 1, rows: 1, width })) }],
    rows: readers.map((reader, index) => ({ cells: cellsOf(reader, index, { names, language, hasCopies }) })),
    totals: [],
    summary: [],
    signatures: [],
    landscape: false,
    warning: null,
    dated: made,
  };
}

function cellsOf(
  { name, position, unit, status, at, copy }: SheetReader,
  index: number,
  { names, language, hasCopies }: Pick<PrintedSheet, 'names' | 'language'> & { readonly hasCopies: boolean },
): readonly BodyCell[] {
  const post = [
    position === null ? null : (names.positions[position]?.[language] ?? position),
    unit === null ? null : (names.units[unit]?.[language] ?? unit),
  ].filter((part) => part !== null);
  const when = status === 'confirmed' && at !== null ? momentWords(at, names.zone) : null;
  const received = copy === null ? '' : sheetWords[copy ? 'yes' : 'no'][language];
  return [
    figure(index + 1),
    text(name),
    text(post.join(', ')),
    text(when ?? (status === 'confirmed' ? '' : sheetWords[status][language])),
    ...(hasCopies ? [text(received)] : []),
  ];
}
