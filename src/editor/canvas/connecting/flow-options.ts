import type { Catalog } from '#core/catalog/catalog.ts';
import { flowsBetween, inferFlow } from '#core/catalog/infer-flow.ts';
import type { DesignNode } from '#core/design/design.ts';

/** One thing that an arrow between two nodes could mean. */
export interface FlowOption {
  readonly flow: string;
  readonly intent?: string;
  /** In plain words: "start retraining". */
  readonly text: string;
  readonly help?: string;
}

/** Everything an arrow between two nodes could mean, the best guess first; wrong meanings that people draw are among them. */
export function flowOptions(catalog: Catalog, from: DesignNode, to: DesignNode): readonly FlowOption[] {
  const { possible, intents } = flowsBetween(catalog, from, to);
  const best = inferFlow(catalog, from, to);
  const meant = intents.map((intent): FlowOption => ({ flow: intent.flow, intent: intent.id, text: capital(intent.says) }));
  const flows = possible.map((id): FlowOption => {
    const flow = catalog.flows.get(id);
    return { flow: id, text: flow?.name ?? id, ...(flow && { help: flow.summary }) };
  });
  const isBest = (option: FlowOption): boolean => option.flow === best.flow && option.intent === best.intent;
  const all = [...meant, ...flows];
  return [...all.filter(isBest), ...all.filter((option) => !isBest(option))];
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
