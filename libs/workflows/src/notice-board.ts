import { setCurrentDetails, upsertSearchAttributes, workflowInfo } from '@temporalio/workflow';
import type { SearchAttributeUpdatePair } from '@temporalio/common';
import type { CaseFollowing, CaseRef, StoryEvent } from './activities';
import { caseAttributes } from './search-attributes';

/** Events kept on the board; the whole history is the application's own. */
const LAST_EVENTS = 12;

/** Shows in Temporal's own pages where the case stands. Ids, steps and moments only. */
export class NoticeBoard {
  private story: readonly StoryEvent[] = [];

  constructor(private readonly ref: CaseRef) {}

  show(standing: CaseFollowing): void {
    this.story = [...this.story, ...standing.story].slice(-LAST_EVENTS);
    setCurrentDetails(this.words(standing));
    const changes = changesTo(this.ref, standing);
    // Each upsert is a write to the visibility store: only what changed, and nothing where nothing did.
    if (changes.length > 0) upsertSearchAttributes(changes);
  }

  private words(standing: CaseFollowing): string {
    const { number, procedure, state, outcome, steps, nextRung, effects } = standing;
    return [
      `**${number}** (${procedure}), ${outcome ?? state}`,
      ...(steps.length > 0 ? [`stands at: ${steps.join(', ')}`] : []),
      ...(nextRung === null ? [] : [`next moment: ${nextRung.deadline} at ${nextRung.at}`]),
      ...(effects.length > 0 ? [`under way: ${effects.map(({ kind, id }) => `${kind} ${id}`).join(', ')}`] : []),
      ...this.story.map(({ at, type, step }) => `- ${at} ${type}${step === null ? '' : ` at ${step}`}`),
    ].join('\n\n');
  }
}

/** The attributes that differ from what the execution shows already, also after it was continued as new. */
function changesTo(ref: CaseRef, standing: CaseFollowing): SearchAttributeUpdatePair[] {
  const shown = workflowInfo().typedSearchAttributes;
  const ended = standing.state === 'ended';
  const due = ended || standing.nextRung === null ? null : new Date(standing.nextRung.at);
  const words = [
    { key: caseAttributes.university, value: ref.university },
    { key: caseAttributes.procedure, value: standing.procedure },
    { key: caseAttributes.state, value: standing.state },
    { key: caseAttributes.step, value: ended ? null : whereItStands(standing.steps) },
  ];
  const changes: SearchAttributeUpdatePair[] = words.filter(({ key, value }) => (shown.get(key) ?? null) !== value);
  if ((shown.get(caseAttributes.due)?.getTime() ?? null) !== (due?.getTime() ?? null)) {
    changes.push({ key: caseAttributes.due, value: due });
  }
  return changes;
}

/** One word for all open lines: the steps they stand at, each once, in a steady order. */
function whereItStands(steps: readonly string[]): string | null {
  return steps.length === 0 ? null : [...new Set(steps)].sort().join(' + ');
}
