import type { Random } from './random.ts';

/** The same bytes with some of them changed, cut out, repeated or added. */
export function damaged(bytes: Uint8Array, random: Random): Uint8Array<ArrayBuffer> {
  let now = [...bytes];
  for (let times = 1 + random.below(4); times > 0; times--) {
    const at = random.below(now.length + 1);
    const length = random.below(Math.min(64, now.length - at + 1));
    const kind = random.below(5);
    if (kind === 0) now[at] = random.below(256);
    else if (kind === 1) now = [...now.slice(0, at), ...now.slice(at + length)];
    else if (kind === 2) now = [...now.slice(0, at), ...now.slice(at, at + length), ...now.slice(at)];
    else if (kind === 3) now = now.slice(0, at);
    else now = [...now.slice(0, at), ...Array.from({ length }, () => random.below(256)), ...now.slice(at)];
  }
  return Uint8Array.from(now.filter((byte) => byte !== undefined));
}
