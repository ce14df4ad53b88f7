import { convertWorkflowTemplate, NoOperationTraceWriter, parseWorkflow } from '@actions/workflow-parser';
import { parseAction } from '@actions/workflow-parser/actions/action-parser';

/** What GitHub's own parser says against a workflow file. */
export async function workflowFaults(name: string, content: string): Promise<readonly string[]> {
  const { context, value } = parseWorkflow({ name, content }, new NoOperationTraceWriter());
  const template = value && (await convertWorkflowTemplate(context, value));
  const faults = context.errors.getErrors().map(({ message }) => message);
  return faults.length > 0 || (template && template.jobs.length > 0) ? faults : ['there is no job'];
}

/** What it says against the file of an action. */
export const actionFaults = (name: string, content: string): readonly string[] =>
  parseAction({ name, content }, new NoOperationTraceWriter())
    .context.errors.getErrors()
    .map(({ message }) => message);
