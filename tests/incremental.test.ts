import { catalogData } from 'virtual:catalog';
import { prose } from 'virtual:catalog-prose';
import { describe, expect, it } from 'vitest';
import { indexCatalog } from '#core/catalog/catalog.ts';
import type { Design } from '#core/design/design.ts';
import { sketchToDesign } from '#core/design/sketch.ts';
import type { Report } from '#core/validator/finding.ts';
import { createSession, type Session } from '#core/validator/session.ts';
import { validate } from '#core/validator/validate.ts';
import { RandomDesigner } from './random-design.ts';

const catalog = indexCatalog(catalogData);
const SEEDS = process.env.TRUELINE_FAST ? 20 : 200;
const EDITS = 200;

/** Everything a report says, as text: two reports are equal when this is. Repairs are left to the last edit, they are slow. */
const said = ({ findings, ...rest }: Report): string =>
  JSON.stringify({ ...rest, findings: findings.map(({ fixes: _fixes, alternatives: _alternatives, ...finding }) => finding) });

/** A wrong example of every rule, those first that look at the whole graph: random nodes alone rarely make one of them bite. */
const onGraph = catalog.rules.filter(({ kind }) => kind === 'path' || kind === 'requires');
const examples = [...onGraph, ...catalog.rules.filter((rule) => !onGraph.includes(rule))].flatMap(
  ({ id }) => prose.rules[id]?.examples.wrong.slice(0, 1).map(({ design }) => sketchToDesign(design)) ?? [],
);
const examplesOf = (seed: number): readonly Design[] =>
  [0, 1].map((nth) => examples[(seed * 2 + nth) % examples.length]).filter((one) => one !== undefined);

/** The first wrong example of a rule, in its profile. */
const exampleOf = (rule: string): readonly Design[] =>
  prose.rules[rule]?.examples.wrong
    .slice(0, 1)
    .map(({ design, profile }) => ({ ...sketchToDesign(design), ...(profile && { profile }) })) ?? [];

/** Edits a random design; returns the number of the first edit after which the session and a check from scratch differ. */
function firstDifference(
  seed: number,
  edits: number,
  session: Session,
  fired: Map<string, number>,
  spoil: (session: Session) => void = () => {},
  start: (designer: RandomDesigner) => Design = (designer) => designer.design(8, 12, examplesOf(seed)),
): number | undefined {
  const designer = new RandomDesigner(catalog, seed);
  let design: Design = start(designer);
  for (const finding of session.update(design).findings) fired.set(finding.rule, (fired.get(finding.rule) ?? 0) + 1);
  spoil(session);
  for (let edit = 1; edit <= edits; edit += 1) {
    design = designer.edit(design);
    const report = session.update(design);
    for (const finding of report.findings) fired.set(finding.rule, (fired.get(finding.rule) ?? 0) + 1);
    if (said(report) !== said(validate(design, catalog))) return edit;
    if (edit === edits) expect(JSON.stringify(report)).toBe(JSON.stringify(validate(design, catalog)));
  }
  return undefined;
}

describe('checking edit by edit', () => {
  it(`says the same as checking from scratch, after each of ${EDITS} edits of ${SEEDS} random designs`, { timeout: 600_000 }, () => {
    const fired = new Map<string, number>();
    for (let seed = 0; seed < SEEDS; seed += 1)
      expect({ seed, differsAt: firstDifference(seed, EDITS, createSession(catalog), fired) }).toEqual({ seed, differsAt: undefined });
    // Every rule must bite, or the comparison proves little: those that did not yet begin with their own example alone.
    const silent = () => (SEEDS < 200 ? onGraph : catalog.rules).filter(({ id }) => !fired.has(id)).map(({ id }) => id);
    for (const [seed, rule] of silent().entries()) {
      const alone = firstDifference(
        seed,
        20,
        createSession(catalog),
        fired,
        undefined,
        () => exampleOf(rule)[0] ?? { trueline: 1, nodes: [], edges: [] },
      );
      expect({ rule, differsAt: alone }).toEqual({ rule, differsAt: undefined });
    }
    expect(silent()).toEqual([]);
  });

  it('would notice a session that forgets that a flow came or went', { timeout: 60_000 }, () => {
    let noticed = 0;
    for (let seed = 0; seed < 12; seed += 1) {
      const session = createSession(catalog);
      const spoil = ({ world }: Session): void => {
        const update = world.update.bind(world);
        world.update = (design, profile) => {
          const changes = update(design, profile);
          changes.flows.clear();
          return changes;
        };
      };
      if (firstDifference(seed, EDITS, session, new Map(), spoil) !== undefined) noticed += 1;
    }
    expect(noticed).toBeGreaterThanOrEqual(4);
  });
});
