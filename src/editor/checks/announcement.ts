import type { Finding } from '#core/validator/finding.ts';
import type { History } from '../store/history.ts';

/** What changed between two lists of findings, in words; empty when nothing did. */
export function announcement(before: readonly Finding[], now: readonly Finding[]): string {
  const old = new Set(before.map((finding) => finding.id));
  const kept = new Set(now.map((finding) => finding.id));
  const added = now.filter((finding) => !old.has(finding.id));
  const resolved = before.filter((finding) => !kept.has(finding.id)).length;
  const parts: string[] = [];
  if (added.length > 0) {
    const named = added.slice(0, 2).map((finding) => finding.message);
    parts.push(`${added.length} new ${added.length === 1 ? 'finding' : 'findings'}: ${named.join(' ')}`);
  }
  if (resolved > 0) parts.push(`${resolved} resolved.`);
  return parts.join(' ');
}

type Steps = Pick<History, 'past' | 'future'>;

/** What was done between two states of the history: "Connect.", "Undone: Connect."; empty when nothing was. */
export function changeInWords(before: Steps, now: Steps): string {
  const [step, back] = [now.past.at(-1), now.future.at(-1)];
  if (back && now.past.length < before.past.length && now.future.length > before.future.length) return `Undone: ${back.label}.`;
  if (step && now.past.length > before.past.length && now.future.length < before.future.length) return `Redone: ${step.label}.`;
  return step && step !== before.past.at(-1) ? `${step.label}.` : '';
}
