import { catalogData } from 'virtual:catalog';
import { expect, it } from 'vitest';
import { indexCatalog } from '#core/catalog/catalog.ts';
import { annotationsOf } from '#core/design/annotations.ts';
import { addAnnotation } from '#core/design/commands/add-annotation.ts';
import { duplicateItems } from '#core/design/commands/duplicate-items.ts';
import { insertPart } from '#core/design/commands/insert-part.ts';
import { lawful } from '#core/design/commands/laws.ts';
import { moveNodes } from '#core/design/commands/move-nodes.ts';
import { numberCallout } from '#core/design/commands/number-callout.ts';
import { pinCallout } from '#core/design/commands/pin-callout.ts';
import { removeItems } from '#core/design/commands/remove-items.ts';
import { resizeAnnotation } from '#core/design/commands/resize-annotation.ts';
import { setAnnotationColour, setAnnotationText, setTextSize } from '#core/design/commands/set-annotation.ts';
import { setLocked } from '#core/design/commands/set-locked.ts';
import type { Design } from '#core/design/design.ts';
import { editText } from '#core/design/edit-text.ts';
import { parseDesign } from '#core/design/parse.ts';
import { annotationColours, annotationKinds, textSizes } from '#core/design/schema.ts';
import { serializeDesign } from '#core/design/serialize.ts';
import { takePart } from '#core/design/take-part.ts';
import { encloses } from '#core/layout/geometry.ts';
import { noMarks } from '#core/layout/marks.ts';
import { withPositions } from '#core/layout/place.ts';
import { refitFrames } from '#core/layout/refit-frames.ts';
import { scene as sceneOf } from '#core/layout/scene.ts';
import { validate } from '#core/validator/validate.ts';
import { RandomDesigner, randomFrom } from './random-design.ts';

const catalog = indexCatalog(catalogData);
const SEEDS = process.env.TRUELINE_FAST ? 12 : 40;
const texts = ['', 'Data comes in every night', 'two\nlines', 'x'.repeat(400), '🚀 <b>&amp; "quoted"', '\u202eevil \\ ]]>'];

/** One random change to the annotations of a design, as an editor would make it. */
function annotated(design: Design, random: () => number, step: number): Design {
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(random() * list.length)];
  const number = (most: number): number => Math.round((random() - 0.3) * most);
  const point = () => ({ x: number(900), y: number(700) });
  const subject = () => pick([...design.nodes, ...design.edges])?.id;
  const kind = pick(annotationKinds) ?? 'note';
  const id = pick(annotationsOf(design))?.id ?? 'none';
  const commands: readonly ((input: Design) => Design)[] = [
    (input) => addAnnotation(input, { id: `a${step}`, kind, position: point(), ...(kind === 'callout' && { at: subject() ?? 'gone' }) }),
    (input) => addAnnotation(input, { id: `b${step}`, kind, text: pick(texts) ?? '' }),
    (input) => setAnnotationText(input, id, pick(texts)),
    (input) => setAnnotationColour(input, [id], pick([...annotationColours, undefined])),
    (input) => setTextSize(input, [id], pick(textSizes)),
    (input) => resizeAnnotation(input, id, { width: number(600), height: number(400) }, random() < 0.5 ? point() : undefined),
    (input) => moveNodes(input, [{ id, position: point() }]),
    (input) => pinCallout(input, id, random() < 0.7 ? subject() : undefined, random() < 0.5 ? point() : undefined),
    (input) => numberCallout(input, id, number(6)),
    (input) => setLocked(input, [id], random() < 0.5),
    (input) => duplicateItems(input, [id, subject() ?? ''], { offset: point(), newId: (base) => `${base}x` }),
    (input) => insertPart(input, takePart(input, [id, subject() ?? '']), { offset: point(), newId: (base) => `${base}y` }),
    (input) => removeItems(input, { nodes: [id] }),
    (input) => removeItems(input, { nodes: [pick(input.nodes)?.id ?? ''] }),
    (input) => removeItems(input, { edges: [pick(input.edges)?.id ?? ''] }),
    (input) => refitFrames(input, moveNodes(input, [{ id: pick(input.nodes)?.id ?? '', position: point() }]), catalog),
  ];
  return lawful(design, pick(commands) ?? ((input) => input));
}

it.each(Array.from({ length: SEEDS }, (_, seed) => seed))(
  'keep every law, every picture and every file through random edits (seed %i)',
  (seed) => {
    const [designer, random] = [new RandomDesigner(catalog, seed), randomFrom(seed + 7)];
    let design = withPositions(designer.design(8, 10), catalog);
    let scene = sceneOf(design, catalog, noMarks);
    for (let step = 0; step < 40; step += 1) {
      const before = design;
      design = random() < 0.2 && design.nodes.length > 4 ? designer.edit(design) : annotated(design, random, step);
      if (design.nodes.length > 40) design = removeItems(design, { nodes: design.nodes.slice(10).map(({ id }) => id) });
      scene = sceneOf(design, catalog, noMarks, scene);
      expect(scene).toEqual(sceneOf({ ...design }, catalog, noMarks));
      for (const drawn of scene.annotations) {
        expect(encloses(scene.bounds, drawn)).toBe(true);
        for (const value of [drawn.x, drawn.y, drawn.width, drawn.height]) expect(Number.isInteger(value)).toBe(true);
      }
      if (step % 8 === 0) {
        const text = serializeDesign(before);
        const parsed = parseDesign(editText(text, before, design));
        const ids = (of: Pick<Design, 'annotations'>) =>
          annotationsOf(of)
            .map(({ id }) => id)
            .sort();
        if ('problems' in parsed) throw new Error(JSON.stringify(parsed.problems));
        expect(ids(parsed.design)).toEqual(ids(design));
      }
    }
    const { annotations: _, ...bare } = design;
    const said = (of: Design) => JSON.stringify(validate(of, catalog, { today: '2026-01-01' }));
    expect(said(design)).toBe(said(bare)); // no check reads them
  },
);
