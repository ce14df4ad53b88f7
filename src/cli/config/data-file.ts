import { locator, type Place, syntaxFault } from '#core/design/locate.ts';
import type { PathStep } from '#core/design/problem.ts';

/** What a JSON or YAML file holds, and where in it things stand. */
export interface DataFile {
  readonly value: unknown;
  placeOf(path: readonly PathStep[]): Place;
}

export type DataFault = Place & { readonly message: string };

/** Reads JSON or, where the name says so, YAML. Never throws. */
export async function readData(path: string, text: string): Promise<DataFile | DataFault> {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  return /\.ya?ml$/i.test(path) ? readYaml(body) : readJson(body);
}

function readJson(text: string): DataFile | DataFault {
  const fault = syntaxFault(text);
  if (fault) return { ...fault, message: `This is not JSON: ${fault.message}.` };
  return { value: JSON.parse(text), placeOf: locator(text) };
}

async function readYaml(text: string): Promise<DataFile | DataFault> {
  const { LineCounter, isMap, isNode, parseDocument } = await import('yaml'); // large, and few need it
  const lines = new LineCounter();
  const document = parseDocument(text, { uniqueKeys: true, lineCounter: lines });
  const place = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line: Math.max(1, line), column: Math.max(1, col) };
  };
  const [error] = document.errors;
  if (error) return { ...place(error.pos[0]), message: `This is not YAML: ${error.message.split('\n')[0]}` };
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 100 });
  } catch (reason) {
    return { line: 1, column: 1, message: `This YAML cannot be read: ${reason instanceof Error ? reason.message : String(reason)}` };
  }
  return {
    value,
    placeOf: (path) => {
      const holder = path.length > 1 ? document.getIn(path.slice(0, -1), true) : document.contents;
      const key = isMap(holder)
        ? holder.items.find((pair) => isNode(pair.key) && pair.key.toString() === String(path.at(-1)))?.key
        : undefined;
      for (const node of [key, document.getIn(path, true), holder]) if (isNode(node) && node.range) return place(node.range[0]);
      return { line: 1, column: 1 };
    },
  };
}
