import { readFileSync } from 'node:fs';

/** The version of this program, from the package.json two folders above it (of the source as of what is built). */
export function version(): string {
  const manifest: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  return typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : 'unknown';
}
