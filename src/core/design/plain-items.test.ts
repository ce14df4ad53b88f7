import { expect, it } from 'vitest';
import { hasPlainItems } from './plain-items.ts';
import { DesignSchema } from './schema.ts';

const whole = {
  trueline: 1,
  nodes: [
    {
      id: 'a',
      service: 's3',
      variant: 'v',
      name: '',
      usedFor: ['x'],
      fields: { a: 1, b: 'x', c: null, d: ['y'], e: true },
      in: 'b',
      stepOf: 'c',
      position: { x: 0, y: -1.5 },
      size: { width: 1, height: 2 },
    },
  ],
  edges: [
    {
      id: 'e',
      from: 'a',
      to: 'b',
      flow: 'f',
      intent: 'i',
      label: 'l',
      fields: { a: 1 },
      fromSide: 'left',
      toSide: 'top',
      bends: [{ x: 1, y: -2.5 }],
    },
  ],
};

it('a design with every key is plain, and the schema takes it', () => {
  expect([hasPlainItems(whole), DesignSchema.safeParse(whole).success]).toEqual([true, true]);
});

/** Every value that JSON can hold, and texts at the limits. */
const values = [
  undefined,
  null,
  true,
  0,
  Number.POSITIVE_INFINITY,
  '',
  'x',
  'x'.repeat(200),
  'x'.repeat(201),
  'x'.repeat(2001),
  [],
  [1],
  ['x'],
  [''],
  {},
  'left',
  { x: 1 },
  { x: 1, y: 2 },
  [{ x: 1, y: 2 }],
  [{ x: 1 }],
  Array.from({ length: 51 }, () => ({ x: 1, y: 2 })),
  { x: 1, y: Number.POSITIVE_INFINITY },
  { a: {} },
];

it('what is plain is taken by the schema, whatever stands at whichever key', () => {
  const wrong: string[] = [];
  for (const list of ['nodes', 'edges'] as const)
    for (const item of values) {
      const design = { ...whole, [list]: [item] };
      if (hasPlainItems(design) && !DesignSchema.safeParse(design).success) wrong.push(`${list}: ${JSON.stringify(item)}`);
    }
  for (const list of ['nodes', 'edges'] as const)
    for (const key of [...Object.keys(whole[list][0] ?? {}), 'locked', 'unknown'])
      for (const value of values) {
        const item = Object.fromEntries(Object.entries({ ...whole[list][0], [key]: value }).filter(([, one]) => one !== undefined));
        const design = { ...whole, [list]: [item] };
        if (hasPlainItems(design) && !DesignSchema.safeParse(design).success) wrong.push(`${key}: ${String(value)}`);
      }
  expect(wrong).toEqual([]);
});
