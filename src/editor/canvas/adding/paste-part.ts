import { insertPart, type Part } from '#core/design/commands/insert-part.ts';
import { containerId } from '#core/design/graph.ts';
import { drawnAs } from '#core/layout/draw-annotations.ts';
import { around, centre, type Point } from '#core/layout/geometry.ts';
import { nodeSize } from '#core/layout/place.ts';
import { catalog } from '../../store/catalog.ts';
import { editorState } from '../../store/editor-store.ts';
import { nextId } from '../../store/next-id.ts';
import { run } from '../../store/run.ts';
import { select } from '../../store/select.ts';
import { requestView } from '../../store/view.ts';
import { containerAt, placeFor } from '../moving/drop-place.ts';
import { rectsOf } from '../rects.ts';

/** Px between copies that would cover each other. */
const step = 24;

/** Adds a piece of a design with its middle at a point of the canvas, in the container that lies there, and selects it. */
export function pastePart(part: Part, at: Point): void {
  const { design, scene } = editorState();
  const outermost = part.nodes.filter((node) => !part.nodes.some(({ id }) => id === containerId(node)));
  const free = (part.annotations ?? []).filter((annotation) => annotation.position && !annotation.at);
  const area = around([
    ...outermost.map((node) => ({ x: 0, y: 0, ...node.position, ...nodeSize(catalog, node) })),
    ...free.map((annotation) => drawnAs(annotation, part, annotation.position ?? { x: 0, y: 0 })),
  ]);
  if (!area) return;
  const container = part.nodes.length === 0 ? undefined : containerAt(scene, catalog, design, at, new Set());
  const origin = rectsOf(scene).get(container ?? '') ?? { x: 0, y: 0 };
  const middle = centre(area);
  const offset = { x: at.x - middle.x - origin.x, y: at.y - middle.y - origin.y };
  const covers = (): boolean =>
    outermost.some(({ position }) =>
      design.nodes.some(
        (other) =>
          containerId(other) === container &&
          Math.abs((other.position?.x ?? 0) - (position?.x ?? 0) - offset.x) < step / 2 &&
          Math.abs((other.position?.y ?? 0) - (position?.y ?? 0) - offset.y) < step / 2,
      ),
    );
  const lies = (): boolean =>
    free.some(({ kind, position }) =>
      scene.annotations.some(
        (other) =>
          other.kind === kind &&
          Math.abs(other.x - (position?.x ?? 0) - offset.x - origin.x) < step / 2 &&
          Math.abs(other.y - (position?.y ?? 0) - offset.y - origin.y) < step / 2,
      ),
    );
  for (let tries = 0; tries < 50 && (covers() || lies()); tries++) {
    offset.x += step;
    offset.y += step;
  }
  const onCanvas = { x: offset.x + origin.x, y: offset.y + origin.y };
  const given = new Set<string>();
  const newId = (base: string): string => nextId(design, base.replace(/-\d+$/, ''), given);
  const { in: location, stepOf } = placeFor(design, catalog, container);
  const inside = { in: location ?? undefined, stepOf: stepOf ?? undefined };
  if (!run('Paste', (before) => insertPart(before, part, { offset, onCanvas, newId, ...inside }))) return;
  select(given);
  requestView({ show: [...given] });
}
