import { describe, expect, it } from 'vitest';
import type { Test } from './catalog.ts';
import { and, not, or, type Truth } from './truth.ts';
import { compileTest, elements } from './value-test.ts';

const values: readonly Truth[] = [true, undefined, false];

describe('truth has three values', () => {
  it('not', () => {
    expect(values.map(not)).toEqual([false, undefined, true]);
  });

  it('and: false decides, else unknown spreads', () => {
    expect(values.map((a) => values.map((b) => and(a, b)))).toEqual([
      [true, undefined, false],
      [undefined, undefined, false],
      [false, false, false],
    ]);
  });

  it('or: true decides, else unknown spreads', () => {
    expect(values.map((a) => values.map((b) => or(a, b)))).toEqual([
      [true, true, true],
      [true, undefined, undefined],
      [true, undefined, false],
    ]);
  });
});

/** What a test says of 4, of 5, of nothing, and of what is said not to be known. */
const row = (test: Test): readonly Truth[] => [[4], [5], undefined, null].map(compileTest(test));

describe('a test of a value', () => {
  it.each<[Test, readonly Truth[]]>([
    [5, [false, true, undefined, undefined]],
    [
      [4, 5],
      [true, true, undefined, undefined],
    ],
    [{ is: 4 }, [true, false, undefined, undefined]],
    [{ isNot: 4 }, [false, true, undefined, undefined]],
    [{ oneOf: [5, 6] }, [false, true, undefined, undefined]],
    [{ noneOf: [5, 6] }, [true, false, undefined, undefined]],
    [{ only: 5 }, [false, true, undefined, undefined]],
    [{ atMost: 4 }, [true, false, undefined, undefined]],
    [{ atLeast: 5 }, [false, true, undefined, undefined]],
    [{ above: 4 }, [false, true, undefined, undefined]],
    [{ below: 5 }, [true, false, undefined, undefined]],
    [{ said: true }, [true, true, false, false]],
    [{ said: false }, [false, false, true, true]],
    [{ said: true, is: 5 }, [false, true, false, false]],
    [{ atLeast: 4, below: 5 }, [true, false, undefined, undefined]],
  ])('%j', (test, expected) => {
    expect(row(test)).toEqual(expected);
  });

  it('asks of a list whether some element fits; "only", "isNot" and "noneOf" ask about all', () => {
    const list = ['rare', 'steady'];
    expect(compileTest('rare')(list)).toBe(true);
    expect(compileTest({ only: 'rare' })(list)).toBe(false);
    expect(compileTest({ isNot: 'rare' })(list)).toBe(false);
    expect(compileTest({ noneOf: ['bursts'] })(list)).toBe(true);
  });

  it('of a number is false for a text', () => {
    expect(compileTest({ atMost: 4 })(['few'])).toBe(false);
  });

  it('takes an empty text and an empty list for nothing said', () => {
    expect(['', []].map(compileTest({ said: true }))).toEqual([false, false]);
    expect(['x', ['x']].map(compileTest({ said: true }))).toEqual([true, true]);
  });
});

it('a value is the list of its elements; nothing and not known stay what they are', () => {
  expect(['a', ['a', 'b'], undefined, null].map(elements)).toEqual([['a'], ['a', 'b'], undefined, null]);
});
