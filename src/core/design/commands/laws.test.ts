import { describe, expect, it } from 'vitest';
import type { Design } from '../design.ts';
import { addNode } from './add-node.ts';
import { lawful } from './laws.ts';
import { sample } from './sample.ts';

describe('the laws', () => {
  const design = sample();

  it('catch a command that writes to its input', () => {
    const rude = (input: Design): Design => Object.assign(input, { title: 'Mine' });
    expect(() => lawful(design, rude)).toThrow();
  });

  it('catch a result that dangles', () => {
    expect(() => lawful(design, (input) => ({ ...input, nodes: input.nodes.slice(1) }))).toThrow('no such node');
  });

  it('catch a copy where nothing changed', () => {
    expect(() => lawful(design, (input) => ({ ...input }))).toThrow('new object');
    expect(() => lawful(design, (input) => ({ ...input, title: 'Other', nodes: [...input.nodes] }))).toThrow('list is a new one');
    expect(() =>
      lawful(design, (input) => ({ ...addNode(input, { id: 'x', service: 's3' }), edges: input.edges.map((edge) => ({ ...edge })) })),
    ).toThrow();
  });
});
