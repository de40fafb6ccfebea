import { DomainError, refuse } from '@kelisim/domain';
import type { CaseLedger } from '../record/case-ledger';
import type { Flushing } from '../record/flushing';
import { readAuthorCircumstances } from './author-circumstances';
import { openCase } from './open-case';

/**
 * Writes what a ledger has gathered, then files the child cases that its events start, in the same transaction and in
 * the name of the parent's author (design §3 «Many at once»).
 */
export async function settle(ledger: CaseLedger, idempotency: Flushing['idempotency'] = null): Promise<void> {
  await ledger.flush(idempotency);
  const { q, stores } = ledger.context;
  const { university, author, language, personal } = ledger.case;
  for (const { line, command } of ledger.children) {
    const pack = await stores.packs.current(university, command.procedure);
    if (pack === null) throw new DomainError(refuse('procedure-unknown', { procedure: command.procedure }));
    const circumstances = await readAuthorCircumstances(q, { university, person: author.person }, 'anyone', language);
    const child = await openCase(q, stores, pack, {
      university,
      circumstances,
      author: { author, positionTitle: personal.words.author.position, unitName: personal.words.author.unit },
      authorName: personal.words.author.name,
      form: command.form,
      language,
      number: '',
      parent: command.waited ? { caseId: ledger.case.id, line: line.id, child: command.child } : null,
    });
    await settle(child);
  }
}
