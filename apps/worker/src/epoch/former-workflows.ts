import { Database, knownCases } from '@kelisim/persistence';
import type { CaseRef } from '@kelisim/persistence';
import type { Logger } from '@kelisim/platform';
import { caseAttributes, caseWorkflowName, readCaseWorkflowId } from '@kelisim/workflows';
import { Inject, Injectable } from '@nestjs/common';
import { WorkflowNotFoundError } from '@temporalio/client';
import type { Client } from '@temporalio/client';
import { LOG } from '../tokens';

/** So many ids stand in one line of the log. */
const AT_MOST_NAMED = 50;

/**
 * Ends the workflows that a restored database has left behind where Temporal outlived it. They would do no harm (see
 * `epochFence`), but stand in Temporal's pages for months. Several workers may do it at once.
 */
@Injectable()
export class FormerWorkflows {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  /** Never rejects: what could not be ended is ended by its fence, when it wakes. */
  async end(client: Client, taskQueue: string, epoch: number): Promise<void> {
    try {
      const ended = await this.endEach(client, taskQueue, epoch);
      if (ended.length === 0) return;
      this.log.warn({ epoch, workflows: ended.length }, 'workflows of an earlier epoch were ended');
      await this.tellOfLost(ended);
    } catch (error) {
      this.log.warn({ err: error }, 'workflows of an earlier epoch could not be ended; they end when they wake');
    }
  }

  private async endEach(client: Client, taskQueue: string, epoch: number): Promise<readonly CaseRef[]> {
    const query = `WorkflowType = '${caseWorkflowName}' AND ExecutionStatus = 'Running' AND TaskQueue = '${taskQueue}'`;
    const ended: CaseRef[] = [];
    for await (const { workflowId, typedSearchAttributes } of client.workflow.list({ query })) {
      const named = readCaseWorkflowId(workflowId);
      if (named === null || named.epoch >= epoch) continue;
      await terminate(client, workflowId);
      const university = typedSearchAttributes.get(caseAttributes.university);
      if (university !== undefined) ended.push({ university, caseId: named.caseId });
    }
    return ended;
  }

  /** Temporal is the only one who still knows of cases that were filed after the backup. */
  private async tellOfLost(ended: readonly CaseRef[]): Promise<void> {
    for (const university of new Set(ended.map((ref) => ref.university))) {
      const ids = ended.filter((ref) => ref.university === university).map(({ caseId }) => caseId);
      const known = await knownCases(this.database, university, ids);
      const lost = ids.filter((id) => !known.has(id));
      if (lost.length === 0) continue;
      const words = { university, count: lost.length, cases: lost.slice(0, AT_MOST_NAMED) };
      this.log.error(words, 'cases that were filed after the backup are not in the restored database');
    }
  }
}

async function terminate(client: Client, workflowId: string): Promise<void> {
  try {
    await client.workflow.getHandle(workflowId).terminate('the database was restored from a backup');
  } catch (error) {
    // Another worker was faster, or it has just ended.
    if (!(error instanceof WorkflowNotFoundError)) throw error;
  }
}
