import type { Design } from '#core/design/design.ts';
import { graphOf } from '#core/design/graph.ts';
import { applyFix } from '#core/validator/apply-fix.ts';
import type { Finding } from '#core/validator/finding.ts';
import { catalog } from './catalog.ts';
import { editorState, useEditor } from './editor-store.ts';
import { run } from './run.ts';
import { requestView } from './view.ts';

/** Lights up what a finding is about, while it is pointed at; `undefined` puts it out. */
export function light(finding: Pick<Finding, 'nodes' | 'edges'> | undefined): void {
  useEditor.setState({ lit: finding && { nodes: new Set(finding.nodes), edges: new Set(finding.edges) } });
}

/** What the repair would make of the open design; undefined when it cannot be applied. */
export function repaired(finding: Finding, fixIndex: number): Design | undefined {
  const { design } = editorState();
  return applyFix(design, catalog, finding, fixIndex);
}

/** Shows what a repair would do over the design, while its button is pointed at. */
export function showGhost(finding: Finding, fixIndex: number): void {
  useEditor.setState({ ghost: repaired(finding, fixIndex) });
}

export function hideGhost(): void {
  if (editorState().ghost) useEditor.setState({ ghost: undefined });
}

/** Applies a repair as one step, and brings what it added into view, with what the finding is about. */
export function applyRepair(finding: Finding, fixIndex: number): void {
  const before = editorState().design;
  const title = finding.fixes[fixIndex]?.title ?? 'Repair';
  hideGhost();
  if (!run(title, (design) => repaired(finding, fixIndex) ?? design)) return;
  const graph = graphOf(before);
  const added = editorState()
    .design.nodes.filter((node) => !graph.node(node.id))
    .map((node) => node.id);
  if (added.length > 0) requestView({ show: [...added, ...finding.nodes] });
}
