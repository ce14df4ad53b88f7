import type * as z from 'zod/mini';
import type { AcceptedSchema, AnnotationSchema, DesignSchema, EdgeSchema, NodeSchema } from './schema.ts';

/** A value of a field or a requirement: text, number, yes/no, a list of choices, or `null` for "not known". */
export type Value = string | number | boolean | readonly string[] | null;

/** Known keys only: what a file holds beyond the schema is kept at run time and has no type. */
type Known<T> = { [K in keyof T as string extends K ? never : K]: T[K] };

type DeepReadonly<T> = T extends (infer U)[]
  ? readonly DeepReadonly<U>[]
  : T extends object
    ? { readonly [K in keyof T]: DeepReadonly<T[K]> }
    : T;

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Values of fields or requirements, by id. */
export type Values = Readonly<Record<string, Value>>;

export type DesignNode = Omit<DeepReadonly<Known<z.infer<typeof NodeSchema>>>, 'position' | 'size'> & {
  readonly position?: Point | undefined;
  readonly size?: Size | undefined;
};
export type Annotation = Omit<DeepReadonly<Known<z.infer<typeof AnnotationSchema>>>, 'position' | 'size'> & {
  readonly position?: Point | undefined;
  readonly size?: Size | undefined;
};
export type Accepted = DeepReadonly<Known<z.infer<typeof AcceptedSchema>>>;

/** An edge as files have it: id and flow may be missing. */
export type FileEdge = Omit<DeepReadonly<Known<z.infer<typeof EdgeSchema>>>, 'bends'> & {
  readonly bends?: readonly Point[] | undefined;
};

/** An edge of an open design: its id is always there (derived on opening when the file has none). */
export type DesignEdge = Omit<FileEdge, 'id'> & { readonly id: string };

type Top = DeepReadonly<Omit<Known<z.infer<typeof DesignSchema>>, 'nodes' | 'edges' | 'accepted' | 'annotations'>> & {
  readonly nodes: readonly DesignNode[];
  readonly accepted?: readonly Accepted[] | undefined;
  readonly annotations?: readonly Annotation[] | undefined;
};

/** A design as files have it. */
export type FileDesign = Top & { readonly edges: readonly FileEdge[] };

/** An open design. Immutable: a command returns a new one that shares what it did not change. */
export type Design = Top & { readonly edges: readonly DesignEdge[] };

export type Profile = 'notes' | 'aws';
export type Stage = 'draft' | 'complete';

/** Whether nothing is drawn in a design. */
export const isEmptyDesign = ({ nodes, annotations = [] }: Pick<Design, 'nodes' | 'annotations'>): boolean =>
  nodes.length === 0 && annotations.length === 0;

export const emptyDesign: Design = { trueline: 1, title: 'Untitled design', stage: 'draft', nodes: [], edges: [] };
