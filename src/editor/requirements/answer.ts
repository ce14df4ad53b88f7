import type { Requirement } from '#core/catalog/catalog.ts';
import { setNodeField } from '#core/design/commands/set-node-field.ts';
import { setRequirement } from '#core/design/commands/set-requirement.ts';
import type { Design, Value } from '#core/design/design.ts';
import type { NeedState } from '#core/validator/explain.ts';

export interface Answer {
  /** Said for the whole design; undefined when it is not. */
  readonly value: Value | undefined;
  /** What is said at single callers while nothing is said for the whole design. */
  readonly said: Value | undefined;
  /** It follows from what they are; nobody said it. */
  readonly derived: boolean;
}

/** What is answered for a requirement: by the design, else by what is drawn where that agrees with itself. */
export function answerOf(design: Design, requirement: Requirement, state: NeedState | undefined): Answer {
  const value = design.requirements?.[requirement.id];
  const drawn = new Set((state?.said ?? []).map((said) => said.value));
  const [only] = drawn;
  const said = value === undefined && drawn.size === 1 ? only : undefined;
  return { value, said, derived: said !== undefined && (state?.said.every((one) => one.derived) ?? false) };
}

/**
 * The design with a requirement answered. What follows from a schedule or another caller is overridden there, because the
 * nearest word counts; everything else is said for the whole design.
 */
export function withAnswer(design: Design, requirement: Requirement, state: NeedState | undefined, value: Value | undefined): Design {
  const said = state?.said ?? [];
  if (design.requirements?.[requirement.id] === undefined && said.length > 0 && said.every((one) => one.derived)) {
    return said.reduce((changed, one) => setNodeField(changed, one.origin, requirement.id, value), design);
  }
  return setRequirement(design, requirement.id, value);
}
