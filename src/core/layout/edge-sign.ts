import type { Tone } from './marks.ts';

/** In a square of 11 px. */
const signs: Readonly<Partial<Record<Tone, string>>> = {
  error: 'M5.5 0.5a5 5 0 1 0 0 10a5 5 0 1 0 0-10ZM4 4l3 3M7 4l-3 3',
  warning: 'M5.5 0.9L10.6 10.1L0.4 10.1ZM5.5 4.2L5.5 6.8M5.5 8.4L5.5 8.5',
};

/** The path that stands before the words of a wrong edge: colour is never the only sign, and each severity has a shape of its own. */
export const edgeSign = (severity: Tone | undefined): string | undefined => severity && signs[severity];
