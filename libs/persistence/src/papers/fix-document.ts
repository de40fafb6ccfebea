import type { FixedPaperData, PaperScopeLine } from '@kelisim/domain';
import { localDate } from '@kelisim/domain';
import { newId } from '../database/new-id';
import type { CaseLedger } from '../record/case-ledger';
import type { LoadedLine } from '../record/loaded-case';
import { sha256 } from '../record/sha256';
import { newCheckCode } from './check-code';
import { itemForm } from './item-form';
import { scopeWords } from './scope-words';
import { termEndedOn } from './term-ended-on';
import { windowWords } from './window-words';

/**
 * Fixes a revision of a paper (design §3 «Papers»): its data are settled and hashed with template and language in this
 * transaction; the PDF is made of them later, as an effect. The hash is over the sealed data, as the chain is.
 */
export async function fixDocument(
  ledger: CaseLedger,
  line: LoadedLine,
  template: string,
  step: string | null,
): Promise<void> {
  const { stores, pack } = ledger.context;
  const { language, key } = ledger.case;
  const code = newCheckCode();
  const data = stores.sealer.seal(key, await paperData(ledger, line, code));
  const templateHash = sha256(pack.version, '/', template, '/', language);
  const hash = sha256(templateHash, language, data);
  const id = newId();
  const revision = (line.documents[template]?.revision ?? 0) + 1;
  line.documents = { ...line.documents, [template]: { id, revision, hash: hash.toString('hex') } };
  ledger.writes.documents.push({
    id,
    line: line.id,
    template,
    revision,
    language,
    templateHash,
    data,
    hash,
    code,
    step,
  });
  ledger.writes.effects.push({
    id: newId(),
    line: line.id,
    key: `render:${template}#${String(revision)}`,
    kind: 'render',
    content: { document: id },
  });
}

async function paperData(ledger: CaseLedger, line: LoadedLine, code: string): Promise<FixedPaperData> {
  const endedOn = termEndedOn(ledger, line);
  const { personal, number, filedAt } = ledger.case;
  const { words } = personal;
  const council = line.personal?.council ?? personal.council;
  const window = await windowWords(ledger, line);
  const visas = line.personal === null ? personal.visas : [...personal.visas, ...line.personal.visas];
  return {
    university: words.university,
    number,
    date: localDate(ledger.context.now, words.zone),
    code,
    zone: words.zone,
    ...(words.addressee === null ? {} : { addressee: words.addressee }),
    author: words.author,
    filedAt,
    ...(endedOn === null ? {} : { termEndedOn: endedOn }),
    form: itemForm(ledger.case.personal.words.form, line.itemValues),
    answers: { ...personal.answers, ...line.personal?.answers } as NonNullable<FixedPaperData['answers']>,
    visas,
    ...(council === null ? {} : { council: { ...council, scope: allowedScope(ledger, line, council.decision) } }),
    ...(window === null ? {} : { window: { ...window, scope: scopeWords(ledger, line) } }),
  };
}

/** What a council refused has no scope. */
function allowedScope(ledger: CaseLedger, line: LoadedLine, outcome: string): readonly PaperScopeLine[] {
  const outcomes = ledger.context.pack.definition.steps.flatMap((step) =>
    step.kind === 'collegial' ? step.outcomes : [],
  );
  return outcomes.find(({ id }) => id === outcome)?.consent === 'agrees' ? scopeWords(ledger, line) : [];
}
