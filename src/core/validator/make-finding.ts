import type { Rule } from '../catalog/catalog.ts';
import { serviceName } from '../catalog/names.ts';
import { alternativesFor } from './alternatives.ts';
import type { Alternative, Finding, Fix, Severity } from './finding.ts';
import type { Lookers } from './lookers.ts';
import { fillMessage, originInWords } from './message.ts';
import { questionOf } from './question.ts';
import { isOffered } from './repair.ts';
import type { Outcome } from './rule.ts';
import type { EdgeState, NodeState, World } from './world.ts';

const none: readonly never[] = [];

/** The finding of one outcome; `undefined` where it holds, or where nothing that is unknown can be asked. */
export function makeFinding(world: World, lookers: Lookers, rule: Rule, severity: Severity, subject: NodeState | EdgeState, outcome: Outcome): Finding | undefined {
  const { verdict } = outcome;
  if (verdict === 'holds') return undefined;
  const question = verdict === 'question' ? questionOf(world, outcome.missing ?? []) : undefined;
  if (verdict === 'question' && !question) return undefined;
  const isNode = 'node' in subject;
  const origins = (outcome.origins ?? none).filter((id) => id !== subject.id);
  let alternatives: readonly Alternative[] | undefined;
  const finding: Finding = {
    id: `${rule.id}@${subject.id}`,
    rule: rule.id,
    subject: subject.id,
    verdict,
    severity,
    basis: rule.basis,
    message: question?.ask ?? fillMessage(world, rule.message, subject, outcome),
    nodes: outcome.nodes ?? (isNode ? [subject.id, ...origins.filter((id) => world.nodes.has(id))] : none),
    edges: outcome.edges ?? (isNode ? origins.filter((id) => world.edges.has(id)) : [subject.id]),
    ...(outcome.origins && { origin: originInWords(world, outcome.origins) }),
    get fill() {
      return question?.fill();
    },
    get alternatives() {
      // Computed when first read: most findings are never opened.
      alternatives ??= rule.alternatives && outcome.offers !== false && isNode && verdict === 'wrong' ? alternativesFor(world, lookers, subject, rule.alternatives) : none;
      return alternatives;
    },
    get fixes() {
      return verdict === 'question' ? none : fixesOf(world, rule, finding);
    },
  };
  return finding;
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
