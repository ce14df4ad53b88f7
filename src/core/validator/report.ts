import type { Rule } from '../catalog/catalog.ts';
import type { Finding, Report, Severity, Verdict } from './finding.ts';
import { severityOf } from './rule.ts';
import type { World } from './world.ts';

const verdicts: readonly Verdict[] = ['wrong', 'question', 'to-draw'];
const severities: readonly Severity[] = ['error', 'warning', 'advice'];
const bySubject = (a: Finding, b: Finding): number => (a.subject < b.subject ? -1 : a.subject > b.subject ? 1 : 0);

/**
 * Keeps what was found, subject by subject, and puts the report together. Findings of one rule and verdict form a shelf;
 * a shelf is sorted again only when something on it changed.
 */
export class ReportBook {
  readonly #rules: readonly Rule[];
  readonly #position: ReadonlyMap<string, number>;
  readonly #bySubject = new Map<string, { readonly examined: readonly number[]; readonly findings: readonly Finding[] }>();
  readonly #shelves = new Map<string, Map<string, Finding>>();
  readonly #sorted = new Map<string, readonly Finding[]>();
  readonly #graphExamined = new Map<number, number>();
  readonly #graphFindings = new Map<number, readonly Finding[]>();
  readonly #examined = new Map<number, number>();
  /** General rules that a rule silences, by the general one. */
  readonly #refinedBy = new Map<string, string[]>();

  /** `rules`: all of the catalog, in its order; findings name them by their index. */
  constructor(rules: readonly Rule[]) {
    this.#rules = rules.filter((rule) => rule.maturity !== 'retired');
    this.#position = new Map(rules.map((rule, index) => [rule.id, index]));
    for (const rule of rules) for (const general of rule.refines ?? []) this.#refinedBy.set(general, [...(this.#refinedBy.get(general) ?? []), rule.id]);
  }

  /** Replaces what rules on single nodes or edges say of one subject. `examined`: indexes of the rules that looked at it. */
  note(subject: string, examined: readonly number[], findings: readonly Finding[]): void {
    this.forget(subject);
    if (examined.length === 0) return;
    this.#bySubject.set(subject, { examined, findings });
    for (const index of examined) this.#examined.set(index, (this.#examined.get(index) ?? 0) + 1);
    for (const finding of findings) this.#shelve(finding);
  }

  forget(subject: string): void {
    const known = this.#bySubject.get(subject);
    if (!known) return;
    this.#bySubject.delete(subject);
    for (const index of known.examined) this.#examined.set(index, (this.#examined.get(index) ?? 0) - 1);
    for (const finding of known.findings) this.#unshelve(finding);
  }

  /** Replaces what a rule on the whole graph says. */
  noteGraph(index: number, examined: number, findings: readonly Finding[]): void {
    for (const finding of this.#graphFindings.get(index) ?? []) this.#unshelve(finding);
    this.#graphFindings.set(index, findings);
    this.#graphExamined.set(index, examined);
    for (const finding of findings) this.#shelve(finding);
  }

  #shelve(finding: Finding): void {
    const key = `${finding.rule}/${finding.verdict}`;
    const shelf = this.#shelves.get(key) ?? new Map<string, Finding>();
    shelf.set(finding.subject, finding);
    this.#shelves.set(key, shelf);
    this.#sorted.delete(key);
  }

  #unshelve(finding: Finding): void {
    const key = `${finding.rule}/${finding.verdict}`;
    this.#shelves.get(key)?.delete(finding.subject);
    this.#sorted.delete(key);
  }

  #sortedShelf(rule: string, verdict: Verdict): readonly Finding[] {
    const key = `${rule}/${verdict}`;
    let sorted = this.#sorted.get(key);
    if (!sorted) this.#sorted.set(key, (sorted = [...(this.#shelves.get(key)?.values() ?? [])].sort(bySubject)));
    return sorted;
  }

  /** Whether a rule that refines this one says the same of the subject. */
  #silenced(finding: Finding): boolean {
    return (this.#refinedBy.get(finding.rule) ?? []).some((rule) => this.#shelves.get(`${rule}/${finding.verdict}`)?.has(finding.subject) ?? false);
  }

  report(world: World, today: string | undefined): Report {
    const found: Finding[] = [];
    const faulty = new Set<string>();
    const asked = new Set<string>();
    for (const verdict of verdicts)
      for (const severity of severities)
        for (const rule of this.#rules) {
          if (severityOf(rule, world.profile) !== severity) continue;
          const shelf = this.#sortedShelf(rule.id, verdict);
          if (shelf.length === 0) continue;
          faulty.add(rule.id);
          const speaks = this.#refinedBy.has(rule.id) ? shelf.filter((finding) => !this.#silenced(finding)) : shelf;
          if (verdict !== 'question') found.push(...speaks);
          else for (const finding of speaks) if (firstAsked(asked, finding)) found.push(finding);
        }
    const { open, accepted } = accept(world, found, today, this.#rules.find((rule) => rule.kind === 'check' && rule.check === 'stale-acceptance'));
    const holds: string[] = [];
    const notApplicable: string[] = [];
    for (const rule of this.#rules) {
      if (!severityOf(rule, world.profile) || faulty.has(rule.id)) continue;
      const index = this.#position.get(rule.id) ?? -1;
      if ((this.#examined.get(index) ?? 0) + (this.#graphExamined.get(index) ?? 0) > 0) holds.push(rule.id);
      else notApplicable.push(rule.id);
    }
    return { profile: world.profile, findings: open, accepted, holds, notApplicable };
  }
}

/** The same question is asked once, whichever rules depend on its answer. */
function firstAsked(asked: Set<string>, { fill }: Finding): boolean {
  const key = fill ? `${fill.on} ${fill.ids.join(' ')} ${fill.field}` : '';
  if (asked.has(key)) return false;
  asked.add(key);
  return true;
}

/** Sets accepted findings aside. An acceptance that matches nothing, or is past its date, is itself found. */
function accept(world: World, found: readonly Finding[], today: string | undefined, stale: Rule | undefined): { open: readonly Finding[]; accepted: readonly Finding[] } {
  const list = world.design.accepted ?? [];
  if (list.length === 0) return { open: found, accepted: [] };
  const valid = new Map(list.filter((one) => one.until === undefined || today === undefined || one.until >= today).map((one) => [one.finding, one]));
  const accepted = found.filter((finding) => finding.verdict !== 'question' && valid.has(finding.id));
  const matched = new Set(accepted.map((finding) => finding.id));
  const open = found.filter((finding) => !matched.has(finding.id));
  const severity = stale && severityOf(stale, world.profile);
  if (!stale || !severity) return { open, accepted };
  const lapsed: Finding[] = list
    .filter((one) => !matched.has(one.finding))
    .map((one) => ({
      id: `${stale.id}@${one.finding}`,
      rule: stale.id,
      subject: one.finding,
      verdict: 'wrong',
      severity,
      basis: stale.basis,
      message: stale.message.replace('{self}', one.finding).replace('{reason}', one.reason),
      nodes: [],
      edges: [],
      fixes: [],
      alternatives: [],
    }));
  return { open: [...open, ...lapsed], accepted };
}
