import type { TFunction } from 'i18next';
import type { IncidentEvidence } from '../api/generated/model';
import { wordMoment } from '../language/moments';

/** What this page has words for; the server may know more. */
const faults = ['unreachable', 'timeout', 'busy', 'refused', 'answer-invalid', 'signature-invalid'] as const;
const reasons = [
  'key-missing',
  'not-authorized',
  'extensions-not-kept',
  'reference-invalid',
  'settings-unfit',
  'connector-unknown',
  'not-opened',
  'no-end',
  'not-json',
  'too-large',
  'redirect',
] as const;

/** One thing that was found: what it is, and how it stands. */
export type FoundFact = readonly [name: string, words: string];

/** What an incident has found, in words: moments in the university's zone, codes as people would say them. */
export function foundFacts(t: TFunction, evidence: Omit<IncidentEvidence, 'changes'>): readonly FoundFact[] {
  const { reference, moments, since, act, status } = evidence;
  const momentOf = (moment: string | null): string =>
    moment === null ? t('windows:evidence.unknown') : wordMoment(moment);
  const why = [
    wordFault(t, evidence.fault),
    wordReason(t, evidence.reason),
    status === null ? null : t('windows:evidence.status', { status }),
  ].filter((words) => words !== null);
  return [
    ...(act === null ? [] : [[t('windows:evidence.act.name'), t(`windows:evidence.act.${act}`)] as const]),
    ...(why.length === 0 ? [] : [[t('windows:evidence.fault.name'), why.join(' · ')] as const]),
    ...(since === null ? [] : [[t('windows:evidence.since'), wordMoment(since)] as const]),
    ...(moments === null
      ? []
      : [
          [t('windows:evidence.here'), momentOf(moments.here)] as const,
          [t('windows:evidence.there'), momentOf(moments.there)] as const,
        ]),
    ...(reference === null ? [] : [[t('windows:evidence.reference'), reference] as const]),
  ];
}

function wordFault(t: TFunction, code: string | null): string | null {
  const known = faults.find((fault) => fault === code);
  return known === undefined ? code : t(`windows:evidence.fault.${known}`);
}

/** A code of theirs or of the network is shown as it is: whoever looks after the system searches by it. */
function wordReason(t: TFunction, code: string | null): string | null {
  if (code === null) return null;
  const known = reasons.find((reason) => reason === code);
  return known === undefined ? t('windows:evidence.code', { code }) : t(`windows:evidence.reason.${known}`);
}
