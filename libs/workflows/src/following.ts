import type { CaseFollowing, CaseRef, StoryEvent } from './activities';
import { inPostgres } from './called-activities';

/** Follows the recorded events of a case: hears of them by number, reads where the case stands, acknowledges them. */
export class Following {
  private heardOf = 0;
  private news = true;

  /** @param applied the highest number that an earlier run acknowledged. */
  constructor(
    private readonly ref: CaseRef,
    public applied: number,
  ) {}

  /** Whether events were heard of since the case was followed last. */
  get hasNews(): boolean {
    return this.news;
  }

  /** Events were recorded up to this number of the outbox. */
  hear(upTo: number): void {
    this.heardOf = Math.max(this.heardOf, upTo);
    this.news = true;
  }

  /**
   * Reads where the case stands until no further event waits, and acknowledges what it has read.
   *
   * What was heard of is acknowledged by the call that reads it: an answer always tells the whole standing of the case, and
   * the signal stays in the history until this run has dealt with it, so a worker that dies in between loses nothing.
   */
  async follow(): Promise<CaseFollowing> {
    const story: StoryEvent[] = [];
    for (;;) {
      this.news = false;
      this.applied = Math.max(this.applied, this.heardOf);
      const standing = await inPostgres.followCase(this.ref, this.applied);
      this.heardOf = Math.max(this.heardOf, standing.upTo);
      story.push(...standing.story);
      if (this.heardOf <= this.applied && !standing.more && !this.hasNews) return { ...standing, story };
    }
  }
}
