import { Plus } from 'lucide-react';
import { type Rect, union } from '#core/layout/geometry.ts';
import { textWidth } from '#core/layout/text.ts';
import type { Finding } from '#core/validator/finding.ts';
import { isDeclined } from '../../store/declined.ts';
import { type EditorState, useEditor } from '../../store/editor-store.ts';
import { applyRepair, hideGhost, showGhost } from '../../store/highlight.ts';
import { useCell } from '../cell.ts';
import { focusCanvas } from '../focus-canvas.ts';
import { drag } from '../gestures.ts';
import { rectsOf } from '../rects.ts';
import { readableScale, useFar, useZoom } from '../zoom.ts';
import { besideNode, questionRect } from './beside-node.ts';
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
  return <Rows node={id} findings={missing.slice(0, most)} box={box} />;
}

/** Px of a row: its text, what is beside its words, its height with what is between two, and how far from the node the first is. */
const ROW = { text: 11.5, beside: 36, height: 30, gap: 12 } as const;

function Rows({ node, findings, box }: { readonly node: string; readonly findings: readonly Finding[]; readonly box: Rect }) {
  const scale = readableScale(useZoom());
  const scene = useEditor((state) => state.scene);
  const question = useEditor((state) => questionAbout(state, node));
  const whole = question === undefined ? box : union(box, questionRect(scene, box, question, scale));
  const width = Math.max(...findings.map(({ fixes }) => textWidth(fixes[0]?.title ?? '', ROW.text, 400))) + ROW.beside;
  const size = { width: width * scale, height: ROW.height * findings.length * scale };
  const { y } = besideNode(scene, { ...whole, width: box.width }, size, ROW.gap);
  return (
    <div className="to-draw nopan nodrag" style={{ transform: `translate(${box.x}px, ${y}px) scale(${scale})` }}>
      {findings.map((finding) => (
        <Missing key={finding.id} finding={finding} />
      ))}
    </div>
  );
}

const questionAbout = (state: EditorState, node: string): string | undefined =>
  suggestionsIn(state.design, new Set([node])).find(
    (suggestion) => 'node' in suggestion && suggestion.node === node && !isDeclined(state, keyOf(suggestion)),
  )?.ask;

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
