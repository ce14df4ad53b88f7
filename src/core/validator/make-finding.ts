import type { Rule } from '../catalog/catalog.ts';
import { serviceName } from '../catalog/names.ts';
import { alternativesFor } from './alternatives.ts';
import type { Alternative, Basis, Fill, Finding, Fix, Severity, Verdict } from './finding.ts';
import { fillMessage, originInWords } from './message.ts';
import { type Question, questionOf } from './question.ts';
import { isOffered } from './repair.ts';
import type { Outcome } from './rule.ts';
import type { EdgeState, NodeState, World } from './world.ts';

const none: readonly never[] = [];

/** A finding whose costly parts are worked out when they are first read: most findings are never opened. */
class Found implements Finding {
  readonly id: string;
  readonly rule: string;
  readonly subject: string;
  readonly verdict: Verdict;
  readonly severity: Severity;
  readonly basis: Basis;
  readonly message: string;
  readonly nodes: readonly string[];
  readonly edges: readonly string[];
  readonly origin?: string;
  readonly #made: Made;
  #alternatives: readonly Alternative[] | undefined;
  #fill: { readonly version: number; readonly fill: Fill } | undefined;

  constructor(made: Made) {
    const { world, rule, severity, subject, outcome, question } = made;
    const isNode = 'node' in subject;
    const origins = (outcome.origins ?? none).filter((id) => id !== subject.id);
    this.id = `${rule.id}@${subject.id}`;
    this.rule = rule.id;
    this.subject = subject.id;
    this.verdict = made.verdict;
    this.severity = severity;
    this.basis = rule.basis;
    this.message = question?.ask ?? fillMessage(world, rule.message, subject, outcome);
    this.nodes = outcome.nodes ?? (isNode ? [subject.id, ...origins.filter((id) => world.nodes.has(id))] : none);
    this.edges = outcome.edges ?? (isNode ? origins.filter((id) => world.edges.has(id)) : [subject.id]);
    if (outcome.origins) this.origin = originInWords(world, outcome.origins);
    this.#made = made;
  }

  get fill(): Fill | undefined {
    const { world, question } = this.#made;
    if (question && this.#fill?.version !== world.linkVersion) this.#fill = { version: world.linkVersion, fill: question.fill() };
    return this.#fill?.fill;
  }

  get alternatives(): readonly Alternative[] {
    const { world, rule, subject, outcome, verdict } = this.#made;
    const offered = rule.alternatives !== undefined && outcome.offers !== false && 'node' in subject && verdict === 'wrong';
    this.#alternatives ??= offered && rule.alternatives ? alternativesFor(world, subject, rule.alternatives) : none;
    return this.#alternatives;
  }

  /** Depends on what is drawn elsewhere too: worked out anew at each reading. */
  get fixes(): readonly Fix[] {
    return this.verdict === 'question' ? none : fixesOf(this.#made.world, this.#made.rule, this);
  }

  toJSON(): Finding {
    const { id, rule, subject, verdict, severity, basis, message, nodes, edges, origin, fill, fixes, alternatives } = this;
    return { id, rule, subject, verdict, severity, basis, message, nodes, edges, ...(origin !== undefined && { origin }), fill, fixes, alternatives };
  }
}

interface Made {
  readonly world: World;
  readonly rule: Rule;
  readonly severity: Severity;
  readonly subject: NodeState | EdgeState;
  readonly outcome: Outcome;
  readonly verdict: Verdict;
  readonly question: Question | undefined;
}

/** The finding of one outcome; `undefined` where it holds, or where nothing that is unknown can be asked. */
export function makeFinding(world: World, rule: Rule, severity: Severity, subject: NodeState | EdgeState, outcome: Outcome): Finding | undefined {
  const { verdict } = outcome;
  if (verdict === 'holds') return undefined;
  const question = verdict === 'question' ? questionOf(world, outcome.missing ?? []) : undefined;
  if (verdict === 'question' && !question) return undefined;
  return new Found({ world, rule, severity, subject, outcome, verdict, question });
}

function fixesOf(world: World, rule: Rule, finding: Finding): readonly Fix[] {
  const fixes: Fix[] = [];
  for (const [index, repair] of (rule.fixes ?? []).entries())
    if (isOffered(world, repair, finding)) fixes.push({ title: repair.title, safe: repair.safe, from: { repair: index } });
  for (const [index, alternative] of finding.alternatives.entries())
    fixes.push({ title: `Use ${lowerFirst(serviceName(world.catalog, alternative))}`, safe: alternative.unknown.length === 0, from: { alternative: index } });
  return fixes;
}

const lowerFirst = (text: string): string => (/^[A-Z][a-z]/.test(text) && text.includes(' ') ? text.charAt(0).toLowerCase() + text.slice(1) : text);
