import type { Rule } from '../catalog/catalog.ts';
import type { Profile } from '../design/design.ts';
import type { Examined } from './examined.ts';
import type { Fill, Finding, Report, Severity, Verdict } from './finding.ts';
import { severityOf } from './rule.ts';
import type { Subject } from './state.ts';
import type { World } from './world.ts';

const none: readonly Finding[] = [];
const verdicts: readonly Verdict[] = ['wrong', 'question', 'to-draw'];
const severities: readonly Severity[] = ['error', 'warning', 'advice'];
const bySubject = (a: Finding, b: Finding): number => (a.subject < b.subject ? -1 : 1);

/** What one rule says with one verdict, at most once of a subject. Sorted when first read, kept in order from then on. */
class Shelf {
  readonly #findings: Finding[] = [];
  #isSorted = false;
  /** Goes up with every change. */
  version = 0;

  get size(): number {
    return this.#findings.length;
  }

  put(finding: Finding): void {
    this.version += 1;
    if (this.#isSorted) this.#findings.splice(placeOf(this.#findings, finding.subject), 0, finding);
    else this.#findings.push(finding);
  }

  take(subject: string): void {
    if (!this.has(subject)) return;
    this.version += 1;
    this.#findings.splice(placeOf(this.#findings, subject), 1);
  }

  has(subject: string): boolean {
    const findings = this.sorted();
    return findings[placeOf(findings, subject)]?.subject === subject;
  }

  /** By subject. The list itself: it changes with the shelf. */
  sorted(): readonly Finding[] {
    if (!this.#isSorted) this.#findings.sort(bySubject);
    this.#isSorted = true;
    return this.#findings;
  }
}

/** Where a subject stands, or would stand, in a sorted list. */
function placeOf(sorted: readonly Finding[], subject: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle]?.subject ?? '') < subject) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What follows from the rules alone. */
interface Ranks {
  readonly index: ReadonlyMap<string, number>;
  /** Rules that count in each profile, errors first. */
  readonly order: Readonly<Record<Profile, readonly number[]>>;
  /** The rules that refine each rule: where one of them speaks of a subject, the general one is silent. */
  readonly refinedBy: readonly (readonly number[])[];
  readonly stale: Rule | undefined;
}

const ranks = new WeakMap<readonly Rule[], Ranks>();

const counts = (rule: Rule, profile: Profile): Severity | undefined =>
  rule.maturity === 'retired' ? undefined : severityOf(rule, profile);

function ranksOf(rules: readonly Rule[]): Ranks {
  const known = ranks.get(rules);
  if (known) return known;
  const order = (profile: Profile): readonly number[] =>
    severities.flatMap((severity) => rules.flatMap((rule, index) => (counts(rule, profile) === severity ? [index] : [])));
  const made: Ranks = {
    index: new Map(rules.map((rule, index) => [rule.id, index])),
    order: { notes: order('notes'), aws: order('aws') },
    refinedBy: rules.map((general) => rules.flatMap((rule, index) => (rule.refines?.includes(general.id) ? [index] : []))),
    stale: rules.find((rule) => rule.kind === 'check' && rule.check === 'stale-acceptance'),
  };
  ranks.set(rules, made);
  return made;
}

/** Keeps what was found, subject by subject, and puts the report together. Rules are named by their index in the catalog. */
export class ReportBook {
  readonly #rules: readonly Rule[];
  readonly #shelves: Readonly<Record<Verdict, (Shelf | undefined)[]>> = { wrong: [], question: [], 'to-draw': [] };
  readonly #spoken: Readonly<Record<Verdict, ({ readonly version: number; readonly findings: readonly Finding[] } | undefined)[]>> = {
    wrong: [],
    question: [],
    'to-draw': [],
  };
  readonly #graphFindings: (readonly Finding[])[] = [];
  /** How many subjects each rule on the whole graph looked at. */
  readonly #graphExamined: number[] = [];
  readonly #examined: Examined;
  readonly #ranks: Ranks;

  /** `examined`: any list of what the session's rules looked at. */
  constructor(rules: readonly Rule[], examined: Examined) {
    this.#rules = rules;
    this.#examined = examined;
    this.#ranks = ranksOf(rules);
  }

  /** A rule on single nodes or edges says something of a subject. */
  put(rule: number, subject: Subject, finding: Finding): void {
    subject.found = subject.found.length === 0 ? [finding] : [...subject.found, finding];
    this.#shelf(rule, finding.verdict).put(finding);
  }

  /** These rules on single nodes or edges have looked at a subject. */
  note(subject: Subject, examined: Examined): void {
    subject.examined = examined;
    examined.subjects += 1;
  }

  /** Takes back what rules on single nodes or edges say of a subject. */
  forget(subject: Subject): void {
    if (!subject.examined) return;
    subject.examined.subjects -= 1;
    for (const finding of subject.found) this.#shelf(this.#indexOf(finding), finding.verdict).take(finding.subject);
    subject.examined = undefined;
    subject.found = none;
  }

  /** Replaces what a rule on the whole graph says. */
  noteGraph(rule: number, examined: number, findings: readonly Finding[]): void {
    for (const finding of this.#graphFindings[rule] ?? []) this.#shelf(rule, finding.verdict).take(finding.subject);
    this.#graphFindings[rule] = findings;
    this.#graphExamined[rule] = examined;
    for (const finding of findings) this.#shelf(rule, finding.verdict).put(finding);
  }

  #indexOf({ rule }: Finding): number {
    return this.#ranks.index.get(rule) ?? 0;
  }

  #shelf(rule: number, verdict: Verdict): Shelf {
    return (this.#shelves[verdict][rule] ??= new Shelf());
  }

  /** What a rule says where no rule that refines it says the same; worked out again when one of their shelves changed. */
  #speaking(rule: number, verdict: Verdict): readonly Finding[] {
    const shelf = this.#shelves[verdict][rule];
    const sorted = shelf?.sorted() ?? none;
    const refined = this.#ranks.refinedBy[rule] ?? [];
    if (!shelf || sorted.length === 0 || refined.length === 0) return sorted;
    const specials = refined.flatMap((special) => this.#shelves[verdict][special] ?? []);
    const version = specials.reduce((sum, special) => sum + special.version, shelf.version);
    const known = this.#spoken[verdict][rule];
    if (known?.version === version) return known.findings;
    const findings = sorted.filter(({ subject }) => !specials.some((special) => special.has(subject)));
    this.#spoken[verdict][rule] = { version, findings };
    return findings;
  }

  report(world: World, today: string | undefined): Report {
    const order = this.#ranks.order[world.profile];
    const asked = new Set<string>();
    const lists: (readonly Finding[])[] = [];
    for (const verdict of verdicts)
      for (const rule of order) {
        const findings = this.#speaking(rule, verdict);
        if (findings.length > 0) lists.push(verdict === 'question' ? findings.filter((finding) => firstAsked(asked, finding)) : findings);
      }
    // concat copies whole lists; flat() takes a hundred times as long.
    const found = none.concat(...lists);
    const { open, accepted } = accept(world, found, today, this.#ranks.stale);
    const faulty = (rule: number): boolean => verdicts.some((verdict) => (this.#shelves[verdict][rule]?.size ?? 0) > 0);
    const looked = this.#examined.rules();
    const holds: string[] = [];
    const notApplicable: string[] = [];
    for (const [index, rule] of this.#rules.entries())
      if (counts(rule, world.profile) && !faulty(index))
        (looked.has(index) || (this.#graphExamined[index] ?? 0) > 0 ? holds : notApplicable).push(rule.id);
    return { profile: world.profile, findings: open, accepted, holds, notApplicable };
  }
}

const keys = new WeakMap<Fill, string>();

function keyOf(fill: Fill): string {
  let key = keys.get(fill);
  if (key === undefined) keys.set(fill, (key = `${fill.on} ${fill.ids.join(' ')} ${fill.field}`));
  return key;
}

/** The same question is asked once, whichever rules depend on its answer. */
function firstAsked(asked: Set<string>, { fill }: Finding): boolean {
  const key = fill ? keyOf(fill) : '';
  if (asked.has(key)) return false;
  asked.add(key);
  return true;
}

/** Sets accepted findings aside. An acceptance that matches nothing, or is past its date, is itself found. */
function accept(
  world: World,
  found: readonly Finding[],
  today: string | undefined,
  stale: Rule | undefined,
): { open: readonly Finding[]; accepted: readonly Finding[] } {
  const list = world.design.accepted ?? [];
  if (list.length === 0) return { open: found, accepted: [] };
  const valid = new Map(
    list.filter((one) => one.until === undefined || today === undefined || one.until >= today).map((one) => [one.finding, one]),
  );
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
