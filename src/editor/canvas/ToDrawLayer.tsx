import { Plus } from 'lucide-react';
import type { Point } from '#core/layout/geometry.ts';
import type { Finding } from '#core/validator/finding.ts';
import { useEditor } from '../store/editor-store.ts';
import { applyRepair, hideGhost, showGhost } from '../store/highlight.ts';
import { useCell } from './cell.ts';
import { drag } from './gestures.ts';
import { rectsOf } from './rects.ts';
import { suggestionsIn } from './suggestions.ts';
import { readableScale, useFar, useZoom } from './zoom.ts';

const most = 3;

/** What is still to draw at the selected node: outlines of what is missing, each drawn by a press. */
export function ToDrawLayer() {
  const id = useEditor((state) => (state.selection.nodes.size === 1 ? [...state.selection.nodes][0] : undefined));
  const findings = useEditor((state) => state.report.findings);
  const box = useEditor((state) => rectsOf(state.scene).get(id ?? ''));
  const design = useEditor((state) => state.design);
  const moving = useCell(drag) !== undefined;
  const far = useFar();
  if (!box || moving || far) return null;
  const missing = findings.filter((finding) => finding.verdict === 'to-draw' && finding.subject === id && finding.fixes.length > 0);
  if (missing.length === 0) return null;
  const asked = suggestionsIn(design, new Set(id === undefined ? [] : [id])).some(
    (suggestion) => suggestion.kind === 'purpose' && suggestion.node === id,
  );
  return <Rows findings={missing.slice(0, most)} at={{ x: box.x, y: box.y + box.height + 12 }} below={asked ? 36 : 0} />;
}

/** `below`: px to leave free for what else stands under the node. */
function Rows({ findings, at, below }: { readonly findings: readonly Finding[]; readonly at: Point; readonly below: number }) {
  const scale = readableScale(useZoom());
  return (
    <div className="to-draw nopan nodrag" style={{ transform: `translate(${at.x}px, ${at.y + below * scale}px) scale(${scale})` }}>
      {findings.map((finding) => (
        <Missing key={finding.id} finding={finding} />
      ))}
    </div>
  );
}

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
      onClick={() => applyRepair(finding, 0)}
    >
      <Plus size={13} />
      {finding.fixes[0]?.title}
    </button>
  );
}
