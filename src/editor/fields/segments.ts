import type { Field, Scalar } from '#core/catalog/catalog.ts';
import type { Value } from '#core/design/design.ts';
import type { Segment } from '../ui/Segmented.tsx';

const yesNo: readonly Segment<Scalar>[] = [
  { value: true, name: 'yes' },
  { value: false, name: 'no' },
];

export const segmentsOf = (field: Field): readonly Segment<Scalar>[] => (field.type === 'yes-no' ? yesNo : (field.options ?? []));

/** Few and short answers stand side by side; the others go into a list. */
export function fitsSegments(field: Field): boolean {
  const options = field.options ?? [];
  const letters = options.reduce((sum, option) => sum + option.name.length + 3, 0);
  return options.length > 0 && options.length <= 5 && letters <= 50;
}

/** Answered by buttons, which cannot say that nothing is said; a list and a field to write in do. */
export const hasButtons = (field: Field): boolean =>
  field.type === 'choice' ? fitsSegments(field) : field.type !== 'text' && segmentsOf(field).length > 0;

/** The chosen values as a list: none, one, or several. */
export function chosenOf(value: Value | undefined): readonly Scalar[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value].flat();
}
