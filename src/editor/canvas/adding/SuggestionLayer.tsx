import { useDeferredValue } from 'react';
import type { Suggestion } from '#core/catalog/suggest-use.ts';
import { middleOf } from '#core/layout/along-line.ts';
import type { Scene } from '#core/layout/drawn.ts';
import type { Point } from '#core/layout/geometry.ts';
import { decline, isDeclined } from '../../store/declined.ts';
import { useEditor } from '../../store/editor-store.ts';
import { useCell } from '../cell.ts';
import { focusCanvas } from '../focus-canvas.ts';
import { drag } from '../gestures.ts';
import { readableScale, useFar, useZoom } from '../zoom.ts';
import { questionRect } from './beside-node.ts';
import { acceptSuggestion, keyOf, suggestionsIn } from './suggestions.ts';

/** Words suggest: a question beside a node or under an edge whose name says more than is typed. */
export function SuggestionLayer() {
  const design = useDeferredValue(useEditor((state) => state.design)); // what was done is painted first
  const scene = useDeferredValue(useEditor((state) => state.scene));
  const selected = useEditor((state) => state.selection.nodes);
  const moving = useCell(drag) !== undefined;
  const far = useFar();
  if (moving || far) return null;
  // Of several at once nothing is asked that the words do not raise by themselves.
  return suggestionsIn(design, selected.size === 1 ? selected : nobody).map((suggestion) => (
    <Asked key={keyOf(suggestion)} suggestion={suggestion} scene={scene} />
  ));
}

const nobody: ReadonlySet<string> = new Set();

function Asked({ suggestion, scene }: { readonly suggestion: Suggestion; readonly scene: Scene }) {
  const scale = readableScale(useZoom());
  const at = placeOf(scene, suggestion, scale);
  const declined = useEditor((state) => isDeclined(state, keyOf(suggestion)));
  if (!at || declined) return null;
  const answer = (does: () => void) => () => {
    does();
    focusCanvas();
  };
  return (
    <fieldset
      className="suggestion nopan nodrag"
      aria-label={suggestion.ask}
      style={{ transform: `translate(${at.x}px, ${at.y}px) scale(${scale})` }}
    >
      <span>{suggestion.ask}</span>
      <button type="button" onClick={answer(() => acceptSuggestion(suggestion))}>
        Yes
      </button>
      <button type="button" onClick={answer(() => decline(keyOf(suggestion)))}>
        No
      </button>
    </fieldset>
  );
}

/** Below the line by more than half a card, so that it covers neither end. */
const clearOfCards = 36;

function placeOf(scene: Scene, suggestion: Suggestion, scale: number): Point | undefined {
  if (suggestion.kind === 'intent') {
    const edge = scene.edges.find((one) => one.id === suggestion.edge);
    const middle = edge && middleOf(edge.points);
    return middle && { x: middle.x - 80, y: middle.y + clearOfCards };
  }
  const box = [...scene.nodes, ...scene.containers].find((one) => one.id === suggestion.node);
  return box && questionRect(scene, box, suggestion.ask, scale);
}
