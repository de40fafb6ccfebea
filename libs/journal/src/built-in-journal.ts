import type { GroupsFact, Language } from '@kelisim/domain';
import type {
  Choice,
  ChoiceQuestion,
  GroupDetails,
  MovedTerms,
  Queryable,
  TeachingSource,
  TermsToMove,
  WindowName,
  WindowReport,
  WindowToClose,
  WindowToExtend,
  WindowToOpen,
} from '@kelisim/persistence';
import { JournalPort } from '@kelisim/persistence';
import { readGroupDetails } from './reading/group-details';
import { membersBy } from './reading/members-by-relation';
import { namesOfTeaching } from './reading/names';
import { ownChoices } from './reading/own-choices';
import { moveTermsBy, termsMovedBy } from './teaching/move-terms';
import { closeWindow } from './windows/close-window';
import { extendWindow } from './windows/extend-window';
import { openWindow } from './windows/open-window';
import { reportWindow } from './windows/report-window';
import { countChanges } from './windows/window-changes';

/**
 * The product's own journal, in the engine's database: a right opens and ends in the transaction that decides it. Which
 * disciplines it keeps, and what becomes of the others, is said by `ConnectedJournal`.
 */
export abstract class BuiltInJournal extends JournalPort {
  override async openWindow(tx: Queryable, window: WindowToOpen): Promise<void> {
    await openWindow(tx, window);
  }

  override async extendWindow(tx: Queryable, extension: WindowToExtend): Promise<void> {
    await extendWindow(tx, extension);
  }

  override async closeWindow(tx: Queryable, closing: WindowToClose): Promise<void> {
    await closeWindow(tx, closing);
  }

  override async countChanges(tx: Queryable, window: WindowName): Promise<number> {
    return await countChanges(tx, window);
  }

  override async reportWindow(q: Queryable, line: string, language: Language): Promise<WindowReport | null> {
    return await reportWindow(q, line, language);
  }

  override async termsMovedBy(q: Queryable, change: TermsToMove): Promise<MovedTerms> {
    return await termsMovedBy(q, change);
  }

  override async moveTermsBy(tx: Queryable, change: TermsToMove): Promise<MovedTerms> {
    return await moveTermsBy(tx, change);
  }

  override async choices(q: Queryable, question: ChoiceQuestion<TeachingSource>): Promise<Choice[]> {
    return await ownChoices(q, question);
  }

  override async names(
    q: Queryable,
    source: TeachingSource,
    ids: readonly string[],
    language: Language,
  ): Promise<Choice[]> {
    return await namesOfTeaching(q, source, ids, language);
  }

  override async groupDetails(
    q: Queryable,
    groups: readonly string[],
    language: Language,
  ): Promise<ReadonlyMap<string, GroupDetails>> {
    return await readGroupDetails(q, groups, language);
  }

  override async membersBy(q: Queryable, relation: string, members: readonly string[]): Promise<GroupsFact> {
    return await membersBy(q, relation, members);
  }
}
