import type { Finding } from '#core/validator/finding.ts';

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
