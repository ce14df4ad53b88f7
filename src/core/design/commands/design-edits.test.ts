import { expect, it } from 'vitest';
import type { Design } from '../design.ts';
import { acceptFinding } from './accept-finding.ts';
import { lawful } from './laws.ts';
import { sample } from './sample.ts';
import { setProfile } from './set-profile.ts';
import { setRequirement } from './set-requirement.ts';
import { setStage } from './set-stage.ts';
import { setTitle } from './set-title.ts';
import { withdrawAcceptance } from './withdraw-acceptance.ts';

const unchanged = (command: (design: Design) => Design) => {
  const design = sample();
  expect(lawful(design, command)).toBe(design);
};

it('a requirement is stated and taken back', () => {
  const stated = lawful(sample(), (input) => setRequirement(input, 'lineage', true));
  expect(stated.requirements).toEqual({ lineage: true });
  expect(lawful(stated, (input) => setRequirement(input, 'lineage', null)).requirements).toEqual({ lineage: null });
  expect(lawful(stated, (input) => setRequirement(input, 'lineage', undefined))).toEqual(sample());
  unchanged((input) => setRequirement(input, 'lineage', undefined));
});

it('title, stage and profile', () => {
  expect(lawful(sample(), (input) => setTitle(input, 'Fraud')).title).toBe('Fraud');
  expect(lawful(sample(), (input) => setTitle(input, ''))).not.toHaveProperty('title');
  expect(lawful(sample(), (input) => setStage(input, 'complete')).stage).toBe('complete');
  expect(lawful(sample(), (input) => setProfile(input, 'aws')).profile).toBe('aws');
  unchanged((input) => setTitle(input, 'Sample'));
  unchanged((input) => setStage(input, 'draft'));
  unchanged((input) => setProfile(input, 'notes'));
});

it('an acceptance is added, replaced and withdrawn', () => {
  const added = lawful(sample(), (input) => acceptFinding(input, { finding: 'other@bucket', reason: 'known', until: '2030-01-31' }));
  expect(added.accepted).toHaveLength(2);
  const replaced = lawful(sample(), (input) => acceptFinding(input, { finding: 'some-rule@train', reason: 'better reason', by: 'Ada' }));
  expect(replaced.accepted).toEqual([{ finding: 'some-rule@train', reason: 'better reason', by: 'Ada' }]);
  expect(lawful(sample(), (input) => withdrawAcceptance(input, 'some-rule@train'))).not.toHaveProperty('accepted');
  expect(lawful(added, (input) => withdrawAcceptance(input, 'some-rule@train')).accepted).toHaveLength(1);
});

it('an acceptance without a reason, or until no date, changes nothing', () => {
  unchanged((input) => acceptFinding(input, { finding: 'other@bucket', reason: '' }));
  unchanged((input) => acceptFinding(input, { finding: 'other@bucket', reason: 'x', until: 'tomorrow' }));
  unchanged((input) => withdrawAcceptance(input, 'other@bucket'));
});
