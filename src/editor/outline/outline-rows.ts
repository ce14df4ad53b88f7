import type { Catalog } from '#core/catalog/catalog.ts';
import { flowName, nodeName, serviceName } from '#core/catalog/names.ts';
import { annotationsOf } from '#core/design/annotations.ts';
import type { Annotation, Design, DesignNode } from '#core/design/design.ts';
import { containerId, graphOf } from '#core/design/graph.ts';
import type { Finding, Report } from '#core/validator/finding.ts';
import { kindNames } from '../store/annotation-kinds.ts';

/** A line of the outline. The lines below it with a greater level belong to it. */
export type OutlineRow = { readonly key: string; readonly level: number; readonly text: string; readonly detail: string } & (
  | { readonly node: DesignNode }
  | { readonly edge: string }
  | { readonly annotation: Annotation }
  | { readonly finding: Finding }
);

/**
 * The whole design as a tree in reading order: containers with what they hold, services with what is wrong at them, and under
 * each the arrows that leave it; notes, frames and callouts at the end.
 */
export function outlineRows(design: Design, report: Report, catalog: Catalog): readonly OutlineRow[] {
  const graph = graphOf(design);
  const about = new Map<string, Finding[]>();
  for (const finding of report.findings) {
    if (finding.verdict === 'to-draw' && design.stage !== 'complete') continue;
    about.set(finding.subject, [...(about.get(finding.subject) ?? []), finding]);
  }
  const rows: OutlineRow[] = [];
  const findings = (subject: string, level: number): void => {
    for (const finding of about.get(subject) ?? [])
      rows.push({
        key: `finding ${finding.id}`,
        level,
        text: finding.message,
        detail: finding.verdict === 'question' ? 'question' : finding.severity,
        finding,
      });
  };
  const add = (node: DesignNode, level: number): void => {
    const [name, service] = [nodeName(catalog, node), serviceName(catalog, node)];
    rows.push({ key: `node ${node.id}`, level, text: name, detail: name === service ? '' : service, node });
    findings(node.id, level + 1);
    for (const edge of graph.out(node.id)) {
      const to = graph.node(edge.to);
      const text = `to ${to ? nodeName(catalog, to) : edge.to}`;
      rows.push({ key: `edge ${edge.id}`, level: level + 1, text, detail: edge.label ?? flowName(catalog, edge.flow), edge: edge.id });
      findings(edge.id, level + 2);
    }
    for (const child of graph.children(node.id)) add(child, level + 1);
  };
  for (const node of design.nodes) if (!graph.node(containerId(node) ?? '')) add(node, 1);
  let number = 0;
  for (const annotation of annotationsOf(design)) {
    const { id, kind, text = '' } = annotation;
    if (kind === 'callout') number += 1;
    const name = kind === 'callout' ? `${kindNames[kind]} ${number}` : kindNames[kind];
    const said = text.replace(/\s+/g, ' ').trim();
    rows.push({ key: `annotation ${id}`, level: 1, text: said || name, detail: said ? name : '', annotation });
  }
  return rows;
}
