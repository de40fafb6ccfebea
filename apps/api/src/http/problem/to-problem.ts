import type { FieldFault, Language, Refusal } from '@kelisim/domain';
import { fillIn } from './fill-in';
import { problemKinds } from './problem-kinds';
import { wordsOfRule } from './rule-words';
import { whyNotWords } from './why-not-words';
import { wordedData } from './worded-data';

/** A problem document of RFC 9457 with our members `code`, `fields`, `data` and, for faults, the request's number. */
export interface Problem {
  readonly type: string;
  readonly status: number;
  readonly code: string;
  readonly title: string;
  readonly detail?: string;
  readonly fields?: readonly { readonly path: string; readonly rule: string; readonly message: string }[];
  readonly data?: Readonly<Record<string, unknown>>;
  readonly request?: string;
}

/** Words a refusal in the reader's language. `zone` is the university's: moments are told in its local time. */
export function toProblem(refusal: Refusal, language: Language, zone: string | null): Problem {
  const kind = problemKinds[refusal.code];
  const words = kind.detail ?? whyNotWords(refusal);
  const detail = words === null ? null : fillIn(words[language], wordedData(refusal, language, zone));
  return {
    type: `urn:kelisim:problem:${refusal.code}`,
    status: kind.status,
    code: refusal.code,
    title: kind.title[language],
    ...(detail === null ? {} : { detail }),
    ...(refusal.fields === undefined ? {} : { fields: refusal.fields.map((fault) => wordField(fault, language)) }),
    ...(refusal.data === undefined || refusal.code === 'internal' ? {} : { data: refusal.data }),
  };
}

function wordField(fault: FieldFault, language: Language): { path: string; rule: string; message: string } {
  return { path: fault.path, rule: fault.rule, message: wordsOfRule(fault, language) };
}
