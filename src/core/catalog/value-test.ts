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
const number = (compare: (value: number) => boolean): ValueTest => some((value) => typeof value === 'number' && compare(value));

function operators(test: Operators): readonly ValueTest[] {
  const { is, isNot, oneOf, noneOf, only, atMost, atLeast, above, below, said } = test;
  const tests: ValueTest[] = [];
  if (is !== undefined) tests.push(some((value) => value === is));
  if (isNot !== undefined) tests.push(every((value) => value !== isNot));
  if (oneOf) tests.push(some((value) => oneOf.includes(value)));
  if (noneOf) tests.push(every((value) => !noneOf.includes(value)));
  if (only !== undefined) tests.push(every((value) => value === only));
  if (atMost !== undefined) tests.push(number((value) => value <= atMost));
  if (atLeast !== undefined) tests.push(number((value) => value >= atLeast));
  if (above !== undefined) tests.push(number((value) => value > above));
  if (below !== undefined) tests.push(number((value) => value < below));
  if (said !== undefined)
    tests.push(
      (value) => (value !== undefined && value !== null && value !== '' && (typeof value !== 'object' || value.length > 0)) === said,
    );
  return tests;
}

/** Compiles a test of the catalog. Without a value it is not known, except `said`, which always knows. */
export function compileTest(test: Test): ValueTest {
  if (Array.isArray(test)) return some((value) => test.includes(value));
  if (typeof test !== 'object') return some((value) => value === test);
  const [first, ...rest] = operators(test);
  if (!first) throw new Error('a test without an operator');
  return rest.length === 0 ? first : (values) => rest.reduce((truth, next) => and(truth, next(values)), first(values));
}

/** A value as the list of its elements; `null` and `undefined` stay. */
export function elements(value: Value | undefined): readonly Scalar[] | null | undefined {
  return value === null || value === undefined ? value : typeof value === 'object' ? value : [value];
}
