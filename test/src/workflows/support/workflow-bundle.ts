import { bundleWorkflowCode } from '@temporalio/worker';
import type { WorkflowBundleWithSourceMap } from '@temporalio/worker';
import { join, resolve } from 'node:path';

/** The workflows as they stand in the source now. */
const workflowSource = resolve(__dirname, '../../../../libs/workflows/src');

/** Bundles the workflows from a folder of sources, by default the present ones. */
export const bundleWorkflows = (source = workflowSource): Promise<WorkflowBundleWithSourceMap> =>
  bundleWorkflowCode({ workflowsPath: join(source, 'workflows.ts'), logger: silent });

const nothing = (): void => undefined;
const silent = { log: nothing, trace: nothing, debug: nothing, info: nothing, warn: nothing, error: nothing };
