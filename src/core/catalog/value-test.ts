import type { Value } from '../design/design.ts';
import type { Scalar, Test } from './catalog.ts';
import { and, type Truth } from './truth.ts';

/** What is said: a value or several, `undefined` where nothing is said, `null` where it is said not to be known. */
export type Said = Value | readonly Scalar[] | undefined;
export type ValueTest = (said: Said) => Truth;

type Operators = Exclude<Test, Scalar | Scalar[]>;

const some =
  (holds: (value: Scalar) => boolean): ValueTest =>
  (said) =>
    said === null || said === undefined ? undefined : typeof said === 'object' ? said.some(holds) : holds(said);
const every =
  (holds: (value: Scalar) => boolean): ValueTest =>
  (said) =>
    said === null || said === undefined ? undefined : typeof said === 'object' ? said.every(holds) : holds(said);

// The commonest tests look at the one value themselves, without a function in between.
function exactly(expected: Scalar): ValueTest {
  const among = some((value) => value === expected);
  return (said) => said === expected || among(said);
}
function oneAmong(expected: readonly Scalar[]): ValueTest {
  const among = some((value) => expected.includes(value));
  return (said) => (typeof said === 'string' ? expected.includes(said) : among(said));
}
const amongNumbers = (compare: (value: number) => boolean): ValueTest => some((value) => typeof value === 'number' && compare(value));
function atMostOf(limit: number): ValueTest {
  const among = amongNumbers((value) => value <= limit);
  return (said) => (typeof said === 'number' ? said <= limit : among(said));
}
function atLeastOf(limit: number): ValueTest {
  const among = amongNumbers((value) => value >= limit);
  return (said) => (typeof said === 'number' ? said >= limit : among(said));
}
function aboveOf(limit: number): ValueTest {
  const among = amongNumbers((value) => value > limit);
  return (said) => (typeof said === 'number' ? said > limit : among(said));
}
function belowOf(limit: number): ValueTest {
  const among = amongNumbers((value) => value < limit);
  return (said) => (typeof said === 'number' ? said < limit : among(said));
}

function operators(test: Operators): readonly ValueTest[] {
  const { is, isNot, oneOf, noneOf, only, atMost, atLeast, above, below, said } = test;
  const tests: ValueTest[] = [];
  if (is !== undefined) tests.push(exactly(is));
  if (isNot !== undefined) tests.push(every((value) => value !== isNot));
  if (oneOf) tests.push(oneAmong(oneOf));
  if (noneOf) tests.push(every((value) => !noneOf.includes(value)));
  if (only !== undefined) tests.push(every((value) => value === only));
  if (atMost !== undefined) tests.push(atMostOf(atMost));
  if (atLeast !== undefined) tests.push(atLeastOf(atLeast));
  if (above !== undefined) tests.push(aboveOf(above));
  if (below !== undefined) tests.push(belowOf(below));
  if (said !== undefined)
    tests.push(
      (value) => (value !== undefined && value !== null && value !== '' && (typeof value !== 'object' || value.length > 0)) === said,
    );
  return tests;
}

/** Compiles a test of the catalog. Without a value it is not known, except `said`, which always knows. */
export function compileTest(test: Test): ValueTest {
  if (Array.isArray(test)) return oneAmong(test);
  if (typeof test !== 'object') return exactly(test);
  const [first, ...rest] = operators(test);
  if (!first) throw new Error('a test without an operator');
  if (rest.length === 0) return first;
  return (said) => {
    let truth = first(said);
    for (const next of rest) truth = and(truth, next(said));
    return truth;
  };
}

/** A value as the list of its elements; `null` and `undefined` stay. */
export function elements(value: Value | undefined): readonly Scalar[] | null | undefined {
  return value === null || value === undefined ? value : typeof value === 'object' ? value : [value];
}
