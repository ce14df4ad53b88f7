import { type Catalog, purposesOf } from '../catalog/catalog.ts';
import type { Design, DesignEdge, DesignNode } from '../design/design.ts';
import { graphOf } from '../design/graph.ts';
import type { Chip, EdgeMark, Marks, NodeMark } from '../layout/marks.ts';
import type { Finding, Report, Severity } from './finding.ts';

interface Tally {
  readonly severity: Severity;
  readonly count: number;
}

const rank: Readonly<Record<Severity, number>> = { error: 3, warning: 2, advice: 1 };

/**
 * What the report puts on the drawing: counts and severities by id, and chips for uses that are wrong or open. Questions put
 * nothing on it, and what is still to draw only once the design is marked complete.
 */
export function marksOf(report: Report, design: Design, catalog: Catalog, options: { readonly quiet: boolean }): Marks {
  const graph = graphOf(design);
  const nodes = new Map<string, Tally>();
  const edges = new Map<string, Tally>();
  for (const finding of report.findings) {
    if (!shows(finding, design, options.quiet)) continue;
    if (graph.node(finding.subject)) count(nodes, finding.subject, finding.severity);
    for (const id of new Set(finding.edges)) count(edges, id, finding.severity);
  }
  return { nodes: nodeMarks(design, catalog, nodes), edges: edgeMarks(design, catalog, edges) };
}

const shows = (finding: Finding, design: Design, quiet: boolean): boolean =>
  !(quiet && finding.severity === 'advice') &&
  (finding.verdict === 'wrong' || (finding.verdict === 'to-draw' && design.stage === 'complete'));

function count(tallies: Map<string, Tally>, id: string, severity: Severity): void {
  const before = tallies.get(id);
  const worst = before && rank[before.severity] >= rank[severity] ? before.severity : severity;
  tallies.set(id, { count: (before?.count ?? 0) + 1, severity: worst });
}

function nodeMarks(design: Design, catalog: Catalog, tallies: ReadonlyMap<string, Tally>): ReadonlyMap<string, NodeMark> {
  const marks = new Map<string, NodeMark>();
  for (const node of design.nodes) {
    const tally = tallies.get(node.id);
    const chips = chipsOf(node, catalog, tally?.severity);
    if (tally || chips.length > 0) marks.set(node.id, { severity: tally?.severity, count: tally?.count ?? 0, chips });
  }
  return marks;
}

/** Uses that the service is not there for: wrong where a finding stands at the node, open otherwise. */
function chipsOf(node: DesignNode, catalog: Catalog, severity: Severity | undefined): Chip[] {
  if (!node.usedFor || node.usedFor.length === 0 || !catalog.services.has(node.service)) return [];
  const right = purposesOf(catalog, node);
  const tone = severity === 'error' || severity === 'warning' ? severity : 'question';
  return node.usedFor.filter((id) => !right.includes(id)).map((id) => ({ text: catalog.purposes.get(id)?.name ?? id, tone }));
}

function edgeMarks(design: Design, catalog: Catalog, tallies: ReadonlyMap<string, Tally>): ReadonlyMap<string, EdgeMark> {
  const graph = graphOf(design);
  return new Map([...tallies].map(([id, { severity }]) => [id, { severity, intent: intentName(graph.edge(id), catalog) }]));
}

const intentName = (edge: DesignEdge | undefined, catalog: Catalog): string | undefined =>
  edge?.intent === undefined ? undefined : (catalog.intents.find((intent) => intent.id === edge.intent)?.name ?? edge.intent);
