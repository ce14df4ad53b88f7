import { catalogData } from 'virtual:catalog';
import { describe, expect, it } from 'vitest';
import { indexCatalog, type Sketch } from '#core/catalog/catalog.ts';
import type { Profile } from '#core/design/design.ts';
import { validate } from '#core/validator/validate.ts';
import { designOf } from './rule-examples.ts';

const catalog = indexCatalog(catalogData);

/** What a profile finds wrong about one subject: severity and rule. */
const found = (design: Sketch, profile: Profile, subject: string): readonly string[] =>
  validate(designOf(catalog, { design, profile }), catalog)
    .findings.filter((finding) => finding.verdict === 'wrong' && finding.subject === subject)
    .map(({ severity, rule }) => `${severity} ${rule}`);

const channel = (inputMode: string, fields: Record<string, string | number>, volumeGB = 5000): Sketch => ({
  nodes: { images: { service: 's3', fields }, train: { service: 'sagemaker-training', fields: { volumeGB } } },
  edges: [{ edge: 'images -> train: dataset', fields: { inputMode } }],
});

describe('where the exam notes and AWS today differ, the profile decides', () => {
  it('FM-04: for many small files the notes choose fast file mode, AWS advises against it', () => {
    const fast = channel('fast-file', { files: 'many-small' });
    const file = channel('file', { files: 'many-small' });
    expect(found(fast, 'notes', 'images -> train')).toEqual([]);
    expect(found(fast, 'aws', 'images -> train')).toEqual(['warning fast-file-with-small-files']);
    expect(found(file, 'notes', 'images -> train')).toEqual(['warning small-files-without-fast-file']);
    expect(found(file, 'aws', 'images -> train')).toEqual([]);
  });

  it('FM-12: with fast file mode the notes want a disk for all data, AWS does not', () => {
    const design = channel('fast-file', { sizeGB: 4000 }, 100);
    expect(found(design, 'notes', 'train')).toEqual(['warning fast-file-volume-too-small']);
    expect(found(design, 'aws', 'train')).toEqual([]);
  });

  it('FM-12: data that is just larger than the disk is found, data that just fits is not', () => {
    const disks = [100, 500, 2000];
    const by = (extra: number) => disks.map((disk) => found(channel('fast-file', { sizeGB: disk + extra }, disk), 'notes', 'train').length);
    expect(by(1)).toEqual([1, 1, 1]);
    expect(by(0)).toEqual([0, 0, 0]);
  });

  it('EP-08: a real-time endpoint that idles is a warning by the notes, a hint by AWS', () => {
    const design: Sketch = { nodes: { live: 'sagemaker-endpoint/real-time' }, requirements: { noIdleCost: true } };
    expect(found(design, 'notes', 'live')).toEqual(['warning always-on-while-idle']);
    expect(found(design, 'aws', 'live')).toEqual(['advice always-on-while-idle']);
  });

  it('a service that is closed to new customers is a warning by AWS, and no finding by the notes', () => {
    const design: Sketch = { nodes: { answers: 'kendra' } };
    expect(found(design, 'notes', 'answers')).toEqual([]);
    expect(found(design, 'aws', 'answers')).toEqual(['warning lifecycle-closed']);
  });

  it('eight minutes are allowed for a streamed answer in both', () => {
    const streamed = (seconds: number): Sketch => ({
      nodes: { live: 'sagemaker-endpoint/real-time' },
      requirements: { streaming: true, processingSeconds: seconds },
    });
    for (const profile of ['notes', 'aws'] as const) {
      expect(found(streamed(480), profile, 'live')).toEqual([]);
      expect(found(streamed(481), profile, 'live')).toEqual(['error streamed-answer-over-limit']);
    }
  });
});
