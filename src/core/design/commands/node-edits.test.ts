import { describe, expect, it } from 'vitest';
import type { Design } from '../design.ts';
import { graphOf } from '../graph.ts';
import { addPurpose } from './add-purpose.ts';
import { duplicateItems } from './duplicate-items.ts';
import { lawful } from './laws.ts';
import { removePurpose } from './remove-purpose.ts';
import { renameNode } from './rename-node.ts';
import { sample } from './sample.ts';
import { setNodeField } from './set-node-field.ts';
import { setService } from './set-service.ts';
import { setVariant } from './set-variant.ts';

const node = (design: Design, id: string) => graphOf(design).node(id);
const unchanged = (command: (design: Design) => Design) => {
  const design = sample();
  expect(lawful(design, command)).toBe(design);
};

describe('setNodeField', () => {
  it('sets a value, a list, and "not known"', () => {
    for (const value of ['a', 3, true, ['x', 'y'], null]) {
      expect(
        node(
          lawful(sample(), (input) => setNodeField(input, 'train', 'algorithm', value)),
          'train',
        )?.fields,
      ).toEqual({ algorithm: value });
    }
  });

  it('removes a value, and the record with its last one', () => {
    const set = setNodeField(sample(), 'train', 'algorithm', 'xgboost');
    expect(
      node(
        lawful(set, (input) => setNodeField(input, 'train', 'algorithm', undefined)),
        'train',
      ),
    ).not.toHaveProperty('fields');
  });

  it('treats __proto__ as a field like others', () => {
    const set = lawful(sample(), (input) => setNodeField(input, 'train', '__proto__', 'x'));
    expect(Object.entries(node(set, 'train')?.fields ?? {})).toEqual([['__proto__', 'x']]);
    expect(Object.getPrototypeOf(node(set, 'train')?.fields)).toBe(Object.prototype);
    const changed = lawful(sample(), (input) => setNodeField(input, 'prepare', 'instances', 3));
    expect(Object.entries(node(changed, 'prepare')?.fields ?? {})).toEqual([
      ['__proto__', 'odd'],
      ['instances', 3],
    ]);
    const removed = lawful(sample(), (input) => setNodeField(input, 'prepare', '__proto__', undefined));
    expect(Object.entries(node(removed, 'prepare')?.fields ?? {})).toEqual([['instances', 2]]);
    expect({}).not.toHaveProperty('polluted');
  });

  it('changes nothing for the same value or a missing field', () => {
    unchanged((input) => setNodeField(input, 'prepare', 'instances', 2));
    unchanged((input) => setNodeField(input, 'prepare', 'toString', undefined));
    unchanged((input) => setNodeField(input, 'nowhere', 'instances', 2));
    const listed = setNodeField(sample(), 'train', 'tags', ['a', 'b']);
    expect(lawful(listed, (input) => setNodeField(input, 'train', 'tags', ['a', 'b']))).toBe(listed);
  });
});

describe('setVariant and setService', () => {
  it('keep name, fields, place and edges', () => {
    const design = sample();
    const after = lawful(design, (input) => setService(input, 'train', 'sagemaker-tuning', 'bayes'));
    expect(node(after, 'train')).toEqual({ ...node(design, 'train'), service: 'sagemaker-tuning', variant: 'bayes' });
    expect(after.edges).toBe(design.edges);
    expect(
      node(
        lawful(after, (input) => setVariant(input, 'train', 'random')),
        'train',
      )?.variant,
    ).toBe('random');
  });

  it('without a variant take the old one away', () => {
    const design = setVariant(sample(), 'train', 'one');
    expect(
      node(
        lawful(design, (input) => setService(input, 'train', 'glue-etl')),
        'train',
      ),
    ).not.toHaveProperty('variant');
    expect(
      node(
        lawful(design, (input) => setVariant(input, 'train', undefined)),
        'train',
      ),
    ).not.toHaveProperty('variant');
  });

  it('change nothing where nothing is new', () => {
    unchanged((input) => setVariant(input, 'train', undefined));
    unchanged((input) => setVariant(input, 'train', ''));
    unchanged((input) => setService(input, 'train', 'sagemaker-training'));
    unchanged((input) => setService(input, 'train', ''));
  });
});

describe('renameNode', () => {
  it('names, cuts what no file takes, and takes a name away', () => {
    expect(
      node(
        lawful(sample(), (input) => renameNode(input, 'train', '<b>Fit</b>')),
        'train',
      )?.name,
    ).toBe('<b>Fit</b>');
    expect(
      node(
        lawful(sample(), (input) => renameNode(input, 'train', 'x'.repeat(3000))),
        'train',
      )?.name,
    ).toHaveLength(2000);
    expect(
      node(
        lawful(sample(), (input) => renameNode(input, 'bucket', '')),
        'bucket',
      ),
    ).not.toHaveProperty('name');
  });

  it('changes nothing for the same name', () => {
    unchanged((input) => renameNode(input, 'bucket', 'Orders'));
    unchanged((input) => renameNode(input, 'train', ''));
  });
});

describe('addPurpose and removePurpose', () => {
  it('undo each other', () => {
    const design = sample();
    const added = lawful(design, (input) => addPurpose(input, 'bucket', 'store-data'));
    expect(node(added, 'bucket')?.usedFor).toEqual(['store-data']);
    expect(lawful(added, (input) => removePurpose(input, 'bucket', 'store-data'))).toEqual(design);
  });

  it('change nothing twice', () => {
    unchanged((input) => addPurpose(input, 'train', 'train-models'));
    unchanged((input) => addPurpose(input, 'train', ''));
    unchanged((input) => removePurpose(input, 'train', 'other'));
  });
});

it('keys that no schema knows survive every edit, __proto__ among them', () => {
  const named = lawful(sample(), (input) => renameNode(input, 'bucket', 'Other'));
  const copied = lawful(sample(), (input) => duplicateItems(input, ['bucket'], { offset: { x: 0, y: 0 }, newId: (base) => base }));
  for (const bucket of [node(named, 'bucket'), node(copied, 'bucket (2)')]) {
    expect(Object.getOwnPropertyDescriptor(bucket, '__proto__')?.value).toEqual({ polluted: true });
    expect(Object.getPrototypeOf(bucket)).toBe(Object.prototype);
  }
});
