import { create } from 'zustand';
import { type Design, emptyDesign } from '#core/design/design.ts';
import type { Scene } from '#core/layout/drawn.ts';
import type { Direction } from '#core/layout/geometry.ts';
import type { Marks } from '#core/layout/marks.ts';
import type { Report } from '#core/validator/finding.ts';
import { emptyHistory, type History } from './history.ts';
import type { Pattern } from './patterns.ts';
import { emptyReport } from './report.ts';
import { emptySelection, type Selection } from './selection.ts';
import type { Dialog, Highlight, Notice, View, ViewRequest } from './session-parts.ts';

export type Theme = 'light' | 'dark';
export type Tab = 'selection' | 'checks' | 'requirements';
export type SaveState = 'saved' | 'saving' | 'failed';
/** `edit`: changes are taken. `follow`: another tab changes the design, this one shows it. `shared`: it came in a link and is not kept. */
export type Access = 'edit' | 'follow' | 'shared';
/** What a press on the canvas does: select and move, the same with all that is pressed together, pan, or pull an arrow from the node under it. */
export type Tool = 'select' | 'several' | 'pan' | 'connect';

/**
 * Everything the editor knows. Only `design` is ever saved; `report`, `marks` and `scene` follow from it after every step,
 * the rest is the session. Change it through the functions of the neighbouring files, never by hand.
 */
export interface EditorState extends History {
  readonly design: Design;
  readonly report: Report;
  readonly marks: Marks;
  readonly scene: Scene;
  readonly selection: Selection;
  /** Nodes and edges of the finding that is pointed at. */
  readonly lit: Highlight | undefined;
  /** What a repair would make of the design, drawn over it while the repair is pointed at. */
  readonly ghost: Design | undefined;
  readonly theme: Theme;
  readonly tool: Tool;
  readonly tab: Tab;
  readonly paletteOpen: boolean;
  /** The outline stands in the place of the palette. */
  readonly outlineOpen: boolean;
  readonly panelOpen: boolean;
  /** Advice is not shown. Errors always are. */
  readonly quiet: boolean;
  /** Keys that are a single character do something; without, only keys with Ctrl, Alt and the like do. */
  readonly singleKeys: boolean;
  /** Where arrows lead when a design is tidied. */
  readonly tidyDirection: Direction;
  /** Questions of the canvas that were answered with No, in the words of `declined.ts`, the latest last. */
  readonly declined: readonly string[];
  /** Ready blocks of one's own, see `patterns.ts`. */
  readonly patterns: readonly Pattern[];
  /** Id of the open document; autosave keeps one entry for each. */
  readonly documentId: string;
  readonly saveState: SaveState;
  /** Why nothing can be saved at present. */
  readonly saveProblem: string | undefined;
  readonly access: Access;
  /** The step that the tour is at; undefined while there is none. */
  readonly tour: string | undefined;
  /** The tour was taken, or left, before. */
  readonly tourTaken: boolean;
  /** What the page shows: the drawing, or the list of all designs. */
  readonly page: 'canvas' | 'designs';
  /** What was open before is being looked for: an empty design is no answer yet. */
  readonly restoring: boolean;
  /** A message that stays until it is closed or replaced. */
  readonly notice: Notice | undefined;
  readonly dialog: Dialog | undefined;
  /** Where the canvas is asked to go; every request is a new object. */
  readonly viewRequest: ViewRequest | undefined;
  /** How documents were seen last, by id, the latest at the end. */
  readonly views: Readonly<Record<string, View>>;
  /** All of the catalog is there, see `catalog.ts`. */
  readonly isWhole: boolean;
  /** A layout is being computed. */
  readonly tidying: boolean;
  /** A picture is being taken: every node is mounted, nothing of the interface is drawn. */
  readonly exporting: boolean;
}

export const initialState: EditorState = {
  ...emptyHistory,
  design: emptyDesign,
  report: emptyReport,
  marks: { nodes: new Map(), edges: new Map() },
  scene: { containers: [], nodes: [], edges: [], annotations: [], bounds: { x: 0, y: 0, width: 0, height: 0 } },
  selection: emptySelection,
  lit: undefined,
  ghost: undefined,
  theme: 'light',
  tool: 'select',
  tab: 'selection',
  paletteOpen: true,
  outlineOpen: false,
  panelOpen: true,
  quiet: false,
  singleKeys: true,
  tidyDirection: 'right',
  declined: [],
  patterns: [],
  documentId: 'first',
  saveState: 'saved',
  saveProblem: undefined,
  access: 'edit',
  tour: undefined,
  tourTaken: false,
  page: 'canvas',
  restoring: false,
  notice: undefined,
  dialog: undefined,
  viewRequest: undefined,
  views: {},
  isWhole: false,
  tidying: false,
  exporting: false,
};

/** The one store of the editor. In components: `useEditor(state => state.tab)`, with selectors that return stored values. */
export const useEditor = create<EditorState>()(() => initialState);

export const editorState = (): EditorState => useEditor.getState();
