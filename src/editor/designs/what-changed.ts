import type { Catalog } from '#core/catalog/catalog.ts';
import { nodeName } from '#core/catalog/names.ts';
import { compareDesigns, saysTheSame } from '#core/design/compare-designs.ts';
import type { Design, DesignNode } from '#core/design/design.ts';
import type { Finding } from '#core/validator/finding.ts';
import { validate } from '#core/validator/validate.ts';

/** What happened between two states of a design, in words. */
export interface Change {
  /** Nothing at all is different. */
  readonly same: boolean;
  readonly lines: readonly string[];
  /** Findings of the earlier state that are gone. */
  readonly fixed: readonly Finding[];
  /** Findings that the earlier state did not have. */
  readonly fresh: readonly Finding[];
}

const LONGEST = 6;

export function whatChanged(before: Design, after: Design, catalog: Catalog, today: string): Change {
  const comparison = compareDesigns(before, after);
  const { added, removed, changed, moved, edgesAdded, edgesRemoved, edgesChanged, rerouted, requirements, others } = comparison;
  const { annotationsAdded, annotationsRemoved, annotationsChanged, renumbered } = comparison;
  const names = (nodes: readonly DesignNode[]) => listed(nodes.map((node) => nodeName(catalog, node)));
  const lines = [
    said(added.length, 'service', 'added', names(added)),
    said(removed.length, 'service', 'removed', names(removed)),
    said(changed.length, 'service', 'changed', names(changed.map((pair) => pair.after))),
    said(moved, 'service', 'moved'),
    said(edgesAdded.length, 'arrow', 'added'),
    said(edgesRemoved.length, 'arrow', 'removed'),
    said(edgesChanged.length, 'arrow', 'changed'),
    said(rerouted, 'arrow', 'led another way'),
    said(annotationsAdded.length, 'annotation', 'added'),
    said(annotationsRemoved.length, 'annotation', 'removed'),
    said(annotationsChanged.length, 'annotation', 'changed'),
    said(renumbered, 'callout', 'renumbered'),
    said(requirements.length, 'requirement', 'changed', listed(requirements.map((id) => catalog.requirements.get(id)?.name ?? id))),
    others.length > 0 ? `${listed(others.map((key) => otherNames[key] ?? key))} changed` : undefined,
  ];
  const [old, now] = [findingsOf(before), findingsOf(after)];
  return {
    same: saysTheSame(comparison),
    lines: lines.filter((line) => line !== undefined),
    fixed: old.filter(({ id }) => !now.some((finding) => finding.id === id)),
    fresh: now.filter(({ id }) => !old.some((finding) => finding.id === id)),
  };

  function findingsOf(design: Design): readonly Finding[] {
    return validate(design, catalog, { today }).findings.filter(({ verdict }) => verdict === 'wrong');
  }
}

const otherNames: Readonly<Record<string, string>> = {
  title: 'Title',
  stage: 'Draft or complete',
  profile: 'What is checked against',
  accepted: 'Accepted findings',
};

function said(count: number, thing: string, verb: string, which = ''): string | undefined {
  if (count === 0) return undefined;
  return `${count} ${thing}${count === 1 ? '' : 's'} ${verb}${which && `: ${which}`}`;
}

const listed = (names: readonly string[]): string =>
  names.length > LONGEST ? `${names.slice(0, LONGEST).join(', ')} and ${names.length - LONGEST} more` : names.join(', ');
