import { editorState } from '../store/editor-store.ts';
import { focusFinding, setPanelOpen, setTab } from '../store/view.ts';

let current: string | undefined;

/** Brings the next (1) or the previous (-1) finding into view, around the end of the list, and gives its card the keyboard. */
export function goToFinding(step: 1 | -1): void {
  const { report, quiet, design } = editorState();
  const findings = report.findings.filter(
    ({ verdict, severity }) => (verdict !== 'to-draw' || design.stage === 'complete') && !(quiet && severity === 'advice'),
  );
  if (findings.length === 0) return;
  const index = findings.findIndex((finding) => finding.id === current);
  const next = findings[index < 0 ? (step > 0 ? 0 : findings.length - 1) : (index + step + findings.length) % findings.length];
  if (!next) return;
  current = next.id;
  setPanelOpen(true);
  setTab('checks');
  focusFinding(next.id);
  requestAnimationFrame(() => {
    const card = document.querySelector(`[data-finding="${CSS.escape(next.id)}"]`);
    card?.querySelector('button')?.focus({ preventScroll: true });
    card?.scrollIntoView({ block: 'nearest' });
  });
}
