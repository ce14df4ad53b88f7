import { describe, expect, it } from 'vitest';
import { ellipsize, textWidth } from './text.ts';

describe('textWidth', () => {
  it.each([
    // what Chromium measures for the bundled font
    ['Inference endpoint', 12.5, 600, 114.2],
    ['Real-time, 2 to 8', 11.5, 400, 89.6],
    ['Retrain', 11.5, 500, 38.7],
    ['SageMaker Pipelines', 12.5, 600, 126.5],
  ] as const)('is within 1 %% of the browser for "%s"', (text, size, weight, measured) => {
    expect(Math.abs(textWidth(text, size, weight) / measured - 1)).toBeLessThan(0.01);
  });

  it('grows with the font size and the weight', () => {
    expect(textWidth('Model', 25, 400)).toBeCloseTo(2 * textWidth('Model', 12.5, 400));
    expect(textWidth('Model', 12.5, 600)).toBeGreaterThan(textWidth('Model', 12.5, 400));
  });

  it('counts letters it has not measured, emoji as one wide letter', () => {
    expect(textWidth('漢字', 10, 400)).toBe(20);
    expect(textWidth('🙂', 10, 400)).toBe(10);
    expect(textWidth('', 10, 400)).toBe(0);
  });
});

describe('ellipsize', () => {
  it('leaves text alone that fits', () => {
    expect(ellipsize('Training job', 200, 12.5, 600)).toBe('Training job');
  });

  it('cuts text that does not fit, and the result fits', () => {
    const cut = ellipsize('A name that goes on and on', 80, 12.5, 600);
    expect(cut).toMatch(/^A name.*…$/);
    expect(textWidth(cut, 12.5, 600)).toBeLessThanOrEqual(80);
  });

  it('never cuts an emoji in half and puts everything on one line', () => {
    expect(ellipsize('🙂🙂🙂', 25, 10, 400)).toBe('🙂…');
    expect(ellipsize('two\nlines', 200, 12, 400)).toBe('two lines');
  });
});
