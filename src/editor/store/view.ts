import { graphOf } from '#core/design/graph.ts';
import type { Direction } from '#core/layout/geometry.ts';
import { editorState, type Tab, type Theme, type Tool, useEditor } from './editor-store.ts';
import { select } from './select.ts';
import type { View, ViewRequest } from './session-parts.ts';

export const requestView = (viewRequest: ViewRequest): void => useEditor.setState({ viewRequest });
const MOST_VIEWS = 50;

/** Keeps in mind how the open document is seen. */
export function keepView(view: View): void {
  const { documentId, views } = editorState();
  const others = Object.entries(views).filter(([id]) => id !== documentId);
  useEditor.setState({ views: Object.fromEntries([...others.slice(1 - MOST_VIEWS), [documentId, view]]) });
}

export const setTab = (tab: Tab): void => useEditor.setState({ tab });
export const setTheme = (theme: Theme): void => useEditor.setState({ theme });
export const setSingleKeys = (singleKeys: boolean): void => useEditor.setState({ singleKeys });
export const setTidyDirection = (tidyDirection: Direction): void => useEditor.setState({ tidyDirection });
export const setTool = (tool: Tool): void => useEditor.setState({ tool });
export const setPaletteOpen = (paletteOpen: boolean): void => useEditor.setState({ paletteOpen });
/** Shows the outline in the place of the palette, or the palette again. */
export const setOutlineOpen = (outlineOpen: boolean): void =>
  useEditor.setState(outlineOpen ? { outlineOpen, paletteOpen: true } : { outlineOpen });
export const setPanelOpen = (panelOpen: boolean): void => useEditor.setState({ panelOpen });

/** Brings what a finding is about into view and selects its subject (a node or an edge). */
export function focusFinding(id: string): void {
  const { design, report } = editorState();
  const finding = [...report.findings, ...report.accepted].find((one) => one.id === id);
  if (!finding) return;
  const graph = graphOf(design);
  if (graph.node(finding.subject)) select([finding.subject]);
  else if (graph.edge(finding.subject)) select([], [finding.subject]);
  else select(finding.nodes.slice(0, 1));
  requestView({ show: [...finding.nodes, ...finding.edges] });
}
