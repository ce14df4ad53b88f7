import type { Catalog } from '#core/catalog/catalog.ts';
import type { Design, DesignNode } from '#core/design/design.ts';
import { graphOf } from '#core/design/graph.ts';
import type { Chip, Mark, Marks } from '#core/layout/marks.ts';
import type { Finding, Report, Severity } from '#core/validator/finding.ts';

const rank: Readonly<Record<Severity, number>> = { error: 3, warning: 2, advice: 1 };

/**
 * What the report puts on the drawing: counts and severities by id, and chips for uses that are wrong or open. Questions put
 * nothing on it, and what is still to draw only once the design is marked complete.
 */
export function marksOf(report: Report, design: Design, catalog: Catalog, options: { readonly quiet: boolean }): Marks {
  const nodes = new Map<string, Mark>();
  const edges = new Map<string, Mark>();
  const graph = graphOf(design);
  for (const finding of report.findings) {
    if (!shows(finding, design, options.quiet)) continue;
    if (graph.node(finding.subject)) count(nodes, finding.subject, finding.severity);
    for (const id of finding.edges) count(edges, id, finding.severity);
  }
  for (const node of design.nodes) {
    const chips = chipsOf(node, catalog, nodes.get(node.id));
    if (chips.length > 0) nodes.set(node.id, { count: 0, ...nodes.get(node.id), chips });
  }
  return { nodes, edges };
}

const shows = (finding: Finding, design: Design, quiet: boolean): boolean =>
  !(quiet && finding.severity === 'advice') && (finding.verdict === 'wrong' || (finding.verdict === 'to-draw' && design.stage === 'complete'));

function count(marks: Map<string, Mark>, id: string, severity: Severity): void {
  const before = marks.get(id);
  const worse = before?.severity && rank[before.severity] >= rank[severity] ? before.severity : severity;
  marks.set(id, { count: (before?.count ?? 0) + 1, severity: worse });
}

/** Uses that the service is not there for: wrong where a finding stands at the node, open otherwise. */
function chipsOf(node: DesignNode, catalog: Catalog, mark: Mark | undefined): Chip[] {
  if (!node.usedFor || node.usedFor.length === 0) return [];
  const service = catalog.services.get(node.service);
  if (!service) return [];
  const variant = service.variants?.find(one => one.id === node.variant);
  const right = new Set([...(service.purposes ?? []), ...(variant?.purposes ?? [])]);
  const kind = mark?.severity === 'error' || mark?.severity === 'warning' ? mark.severity : 'open';
  return node.usedFor.filter(id => !right.has(id)).map(id => ({ text: catalog.purposes.get(id)?.name ?? id, kind }));
}
