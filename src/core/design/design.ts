import type * as z from 'zod/mini';
import type { AcceptedSchema, DesignSchema, EdgeSchema, NodeSchema } from './schema.ts';

export type { Value } from './schema.ts';

type DeepReadonly<T> = T extends (infer U)[]
  ? readonly DeepReadonly<U>[]
  : T extends object
    ? { readonly [K in keyof T]: DeepReadonly<T[K]> }
    : T;

export type DesignNode = DeepReadonly<z.infer<typeof NodeSchema>>;
export type Accepted = DeepReadonly<z.infer<typeof AcceptedSchema>>;

/** An edge of an open design: its id is always there (derived on opening when the file has none). */
export type DesignEdge = DeepReadonly<Omit<z.infer<typeof EdgeSchema>, 'id'>> & { readonly id: string };

/** An open design. Immutable: a command returns a new one that shares what it did not change. */
export type Design = DeepReadonly<Omit<z.infer<typeof DesignSchema>, 'nodes' | 'edges'>> & {
  readonly nodes: readonly DesignNode[];
  readonly edges: readonly DesignEdge[];
};

export type Profile = 'notes' | 'aws';
export type Stage = 'draft' | 'complete';

export const emptyDesign: Design = { trueline: 1, title: 'Untitled design', stage: 'draft', nodes: [], edges: [] };
