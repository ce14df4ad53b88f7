import type { Finding } from '#core/validator/finding.ts';

const questionsAtOnce = 3;

/** Questions that are asked at once, three of each node at most, and those that wait until these are answered. */
export function firstOfEach(questions: readonly Finding[]): readonly [readonly Finding[], readonly Finding[]] {
  const asked = new Map<string, number>();
  const first: Finding[] = [];
  const more: Finding[] = [];
  for (const question of questions) {
    const count = asked.get(question.subject) ?? 0;
    asked.set(question.subject, count + 1);
    (count < questionsAtOnce ? first : more).push(question);
  }
  return [first, more];
}
