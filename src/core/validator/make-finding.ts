import type { Rule } from '../catalog/catalog.ts';
import { serviceInSentence } from '../catalog/names.ts';
import { alternativesFor } from './alternatives.ts';
import type { Alternative, Basis, Fill, Finding, Fix, Severity, Verdict } from './finding.ts';
import { fillMessage, originInWords } from './message.ts';
import { type Question, questionOf } from './question.ts';
import { isOffered } from './repair.ts';
import type { Outcome } from './rule.ts';
import type { EdgeState, NodeState } from './state.ts';
import type { World } from './world.ts';

const none: readonly never[] = [];

/** A finding that is worked out when it is read: most are never opened, and a large design has thousands. */
class Found implements Finding {
  readonly severity: Severity;
  /** Sorted by: thousands of findings are. */
  readonly subject: string;
  readonly #world: World;
  readonly #rule: Rule;
  readonly #subject: NodeState | EdgeState;
  readonly #outcome: Outcome;
  readonly #question: Question | undefined;
  #alternatives: readonly Alternative[] | undefined;
  #fill: { readonly version: number; readonly fill: Fill } | undefined;

  constructor(
    world: World,
    rule: Rule,
    severity: Severity,
    subject: NodeState | EdgeState,
    outcome: Outcome,
    question: Question | undefined,
  ) {
    this.severity = severity;
    this.subject = subject.id;
    this.#world = world;
    this.#rule = rule;
    this.#subject = subject;
    this.#outcome = outcome;
    this.#question = question;
  }

  get id(): string {
    return `${this.#rule.id}@${this.subject}`;
  }

  get rule(): string {
    return this.#rule.id;
  }

  get verdict(): Verdict {
    return this.#outcome.verdict === 'holds' ? 'wrong' : this.#outcome.verdict;
  }

  get basis(): Basis {
    return this.#rule.basis;
  }

  get message(): string {
    return this.#question?.ask ?? fillMessage(this.#world, this.#rule.message, this.#subject, this.#outcome);
  }

  get nodes(): readonly string[] {
    if (this.#outcome.nodes) return this.#outcome.nodes;
    if ('edge' in this.#subject) return [this.#subject.from?.id, this.#subject.to?.id].filter((id) => id !== undefined);
    return [this.#subject.id, ...originsElsewhere(this.#outcome, this.#subject).filter((id) => this.#world.nodes.has(id))];
  }

  get edges(): readonly string[] {
    return (
      this.#outcome.edges ??
      ('node' in this.#subject
        ? originsElsewhere(this.#outcome, this.#subject).filter((id) => this.#world.edges.has(id))
        : [this.#subject.id])
    );
  }

  get origin(): string | undefined {
    return this.#outcome.origins && originInWords(this.#world, this.#outcome.origins);
  }

  /** Where data is said may lie far upstream: looked up again when a link came or went. */
  get fill(): Fill | undefined {
    if (this.#question && this.#fill?.version !== this.#world.linkVersion)
      this.#fill = { version: this.#world.linkVersion, fill: this.#question.fill() };
    return this.#fill?.fill;
  }

  get alternatives(): readonly Alternative[] {
    const among = this.#outcome.verdict === 'wrong' && this.#outcome.offers !== false ? this.#rule.alternatives : undefined;
    this.#alternatives ??= among && 'node' in this.#subject ? alternativesFor(this.#world, this.#subject, among) : none;
    return this.#alternatives;
  }

  /** Depends on what is drawn elsewhere too: worked out anew at each reading. */
  get fixes(): readonly Fix[] {
    return this.verdict === 'question' ? none : fixesOf(this.#world, this.#rule, this);
  }

  toJSON(): Finding {
    const { id, rule, subject, verdict, severity, basis, message, nodes, edges, origin, fill, fixes, alternatives } = this;
    return { id, rule, subject, verdict, severity, basis, message, nodes, edges, origin, fill, fixes, alternatives };
  }
}

const originsElsewhere = ({ origins }: Outcome, { id }: NodeState | EdgeState): readonly string[] =>
  (origins ?? none).filter((origin) => origin !== id);

/** The finding of one outcome; `undefined` where it holds, or where nothing that is unknown can be asked. */
export function makeFinding(
  world: World,
  rule: Rule,
  severity: Severity,
  subject: NodeState | EdgeState,
  outcome: Outcome,
): Finding | undefined {
  const { verdict } = outcome;
  if (verdict === 'holds') return undefined;
  const question = verdict === 'question' ? questionOf(world, outcome.missing ?? []) : undefined;
  if (verdict === 'question' && !question) return undefined;
  return new Found(world, rule, severity, subject, outcome, question);
}

function fixesOf(world: World, rule: Rule, finding: Finding): readonly Fix[] {
  const fixes: Fix[] = [];
  for (const [index, repair] of (rule.fixes ?? []).entries())
    if (isOffered(world, repair, finding)) fixes.push({ title: repair.title, safe: repair.safe, from: { repair: index } });
  for (const [index, alternative] of finding.alternatives.entries())
    fixes.push({
      title: `Use ${serviceInSentence(world.catalog, alternative)}`,
      safe: alternative.unknown.length === 0,
      from: { alternative: index },
    });
  return fixes;
}
