import { serviceName } from '#core/catalog/names.ts';
import { graphOf } from '#core/design/graph.ts';
import { catalog } from '../store/catalog.ts';
import type { EditorState } from '../store/editor-store.ts';

/** One thing to do. The tour goes on once it is done, in whichever way. */
export interface TourStep {
  /** Also the `data-tour` of the page, by which `tour.css` marks where it is done. */
  readonly id: string;
  readonly title: string;
  readonly text: (state: EditorState) => string;
  /** Nothing to wait for: the end. */
  readonly done?: (state: EditorState) => boolean;
}

/** The mistake that the tour lets people make: two services, and the rule that speaks when the first leads to the second. */
export const example = { from: 'sagemaker-model-monitor', to: 'sagemaker-model-registry', rule: 'drift-to-registry' } as const;

const has = ({ design }: EditorState, service: string): boolean => design.nodes.some((node) => node.service === service);
const nameOf = (service: string): string => serviceName(catalog, { service });
const findingIn = ({ report }: EditorState) => report.findings.find((finding) => finding.rule === example.rule);

function connected({ design }: EditorState): boolean {
  const graph = graphOf(design);
  return design.edges.some(({ from, to }) => graph.node(from)?.service === example.from && graph.node(to)?.service === example.to);
}

export const steps: readonly TourStep[] = [
  {
    id: 'add-from',
    title: 'Add a service',
    text: () => `Search for ${nameOf(example.from)} in the palette (/), then drag it onto the canvas, tap it, or press Enter.`,
    done: (state) => has(state, example.from),
  },
  {
    id: 'add-to',
    title: 'And another',
    text: () => `Now ${nameOf(example.to)}. N opens the same search on the canvas.`,
    done: (state) => has(state, example.to),
  },
  {
    id: 'connect',
    title: 'Connect them',
    text: () =>
      `Pull an arrow from a handle of ${nameOf(example.from)} to ${nameOf(example.to)}. With keys: select the first, press L. By touch: tap a handle, then the other.`,
    done: connected,
  },
  {
    id: 'read',
    title: 'Read what is wrong',
    text: (state) =>
      findingIn(state)
        ? 'The arrow turned red: this connection does not do what it is drawn for. Press the counts at the top, or F8.'
        : 'What is wrong is counted at the top. Press the counts, or F8.',
    done: ({ tab, panelOpen }) => tab === 'checks' && panelOpen,
  },
  {
    id: 'repair',
    title: 'Repair it',
    text: (state) =>
      `The card says why, and where that is written. Press “${findingIn(state)?.fixes[0]?.title ?? 'the repair'}”: it changes the drawing, and undo takes it back.`,
    done: (state) => !findingIn(state),
  },
  {
    id: 'export',
    title: 'Take it with you',
    text: () => 'Press Export at the top. The PNG holds the design, too: open it here again and go on drawing.',
    done: ({ dialog }) => dialog?.kind === 'export',
  },
  {
    id: 'end',
    title: 'That is all it takes',
    text: () => 'Templates with mistakes let you look for more. All keys are under ?, and this tour is in the help, too.',
  },
];

/** The step that the tour is at after everything that is done already, from a step on; undefined for one that is not there. */
export function stepAfterDone(state: EditorState, from: string): TourStep | undefined {
  const at = steps.findIndex((step) => step.id === from);
  return at < 0 ? undefined : steps.slice(at).find((step) => !step.done?.(state));
}
