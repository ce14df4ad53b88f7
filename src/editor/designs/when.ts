const DAY = 86_400_000;

/** When something happened, in as few words as tell it apart: "14:03", "Yesterday, 14:03", "3 Nov", "3 Nov 2025". */
export function whenText(at: number, now: number): string {
  const [then, today] = [new Date(at), new Date(now)];
  const clock = then.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' });
  const midnight = new Date(today.getFullYear(), today.getMonth(), today.getDate()).getTime();
  if (at >= midnight && at < midnight + DAY) return `Today, ${clock}`;
  if (at < midnight && at >= midnight - DAY) return `Yesterday, ${clock}`;
  const year = then.getFullYear() === today.getFullYear() ? undefined : ('numeric' as const);
  return then.toLocaleDateString('en-GB', { day: 'numeric', month: 'short', ...(year && { year }) });
}

/** "3 kB", "1.4 MB", "5.2 GB" */
export function sizeText(bytes: number): string {
  if (bytes < 1_000_000) return `${Math.max(1, Math.round(bytes / 1000))} kB`;
  return bytes < 1_000_000_000 ? `${(bytes / 1_000_000).toFixed(1)} MB` : `${(bytes / 1_000_000_000).toFixed(1)} GB`;
}
