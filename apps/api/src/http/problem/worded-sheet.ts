import type { Language, LocalizedText, Refusal } from '@kelisim/domain';

/** More are in the refusal's data; a sentence takes no more. */
const mostNamed = 5;

interface Wanting {
  readonly student: { readonly name: string };
  readonly column: { readonly title: LocalizedText };
}

/** What the words of a sheet's refusal name, in the reader's language. */
export function wordedSheet({ data = {} }: Refusal, language: Language): Readonly<Record<string, unknown>> {
  const { department, missing } = data as {
    readonly department?: { readonly name: LocalizedText };
    readonly missing?: readonly Wanting[];
  };
  return {
    ...data,
    ...(department === undefined ? {} : { department: department.name[language] }),
    ...(missing === undefined ? {} : { wanting: wanting(missing, language) }),
  };
}

function wanting(missing: readonly Wanting[], language: Language): string {
  const named = missing.slice(0, mostNamed).map(({ student, column }) => `${student.name} – ${column.title[language]}`);
  const more = missing.length - named.length;
  return named.join('; ') + (more > 0 ? `; … +${more}` : '');
}
