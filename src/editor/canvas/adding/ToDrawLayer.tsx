import { Plus } from 'lucide-react';
import type { Point } from '#core/layout/geometry.ts';
import type { Finding } from '#core/validator/finding.ts';
import { isDeclined } from '../../store/declined.ts';
import { type EditorState, useEditor } from '../../store/editor-store.ts';
import { applyRepair, hideGhost, showGhost } from '../../store/highlight.ts';
import { useCell } from '../cell.ts';
import { focusCanvas } from '../focus-canvas.ts';
import { drag } from '../gestures.ts';
import { rectsOf } from '../rects.ts';
import { readableScale, useFar, useZoom } from '../zoom.ts';
import { keyOf, suggestionsIn } from './suggestions.ts';

const most = 3;

/** What is still to draw at the selected node: outlines of what is missing, each drawn by a press. */
export function ToDrawLayer() {
  const id = useEditor((state) => (state.selection.nodes.size === 1 ? [...state.selection.nodes][0] : undefined));
  const findings = useEditor((state) => state.report.findings);
  const box = useEditor((state) => rectsOf(state.scene).get(id ?? ''));
  const moving = useCell(drag) !== undefined;
  const far = useFar();
  if (!box || moving || far) return null;
  const missing = findings.filter((finding) => finding.verdict === 'to-draw' && finding.subject === id && finding.fixes.length > 0);
  if (id === undefined || missing.length === 0) return null;
  return <Rows node={id} findings={missing.slice(0, most)} at={{ x: box.x, y: box.y + box.height + 12 }} />;
}

/** Px that a question under the node takes. */
const question = 36;

function Rows({ node, findings, at }: { readonly node: string; readonly findings: readonly Finding[]; readonly at: Point }) {
  const scale = readableScale(useZoom());
  const asked = useEditor((state) => isAsked(state, node));
  const below = asked ? question : 0;
  return (
    <div className="to-draw nopan nodrag" style={{ transform: `translate(${at.x}px, ${at.y + below * scale}px) scale(${scale})` }}>
      {findings.map((finding) => (
        <Missing key={finding.id} finding={finding} />
      ))}
    </div>
  );
}

const isAsked = (state: EditorState, node: string): boolean =>
  suggestionsIn(state.design, new Set([node])).some(
    (suggestion) => suggestion.kind === 'purpose' && suggestion.node === node && !isDeclined(state, keyOf(suggestion)),
  );

function Missing({ finding }: { readonly finding: Finding }) {
  const show = () => showGhost(finding, 0);
  return (
    <button
      type="button"
      className="to-draw-row"
      title={finding.message}
      onPointerEnter={show}
      onPointerLeave={hideGhost}
      onFocus={show}
      onBlur={hideGhost}
      onClick={() => {
        applyRepair(finding, 0);
        focusCanvas();
      }}
    >
      <Plus size={13} />
      {finding.fixes[0]?.title}
    </button>
  );
}
