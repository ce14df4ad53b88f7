import { expect, it } from 'vitest';
import { sample } from '../design/commands/sample.ts';
import { designFormats } from './design-formats.ts';

it.each(designFormats.filter((format) => format.lossless).map((format) => [format.id, format] as const))(
  'reading what %s wrote gives an equal design',
  (_, format) => {
    expect(format.read?.(format.write(sample()))).toStrictEqual({ design: sample() });
  },
);

it('ids and extensions are there once', () => {
  for (const key of ['id', 'extension'] as const)
    expect(new Set(designFormats.map((format) => format[key])).size).toBe(designFormats.length);
});
