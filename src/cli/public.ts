/**
 * Trueline as a library: `import { check, parseDesign, render } from 'trueline'`. Everything here follows semantic versioning: within a
 * major version nothing is taken away or changes its meaning, and what is new is optional. Findings may become more or fewer in a
 * minor version, when the catalog learns.
 */

/** A value of a field or a requirement; `null`: not known. */
export type Value = string | number | boolean | readonly string[] | null;

export interface DesignNode {
  readonly id: string;
  readonly service: string;
  readonly variant?: string | undefined;
  readonly name?: string | undefined;
  readonly usedFor?: readonly string[] | undefined;
  readonly fields?: Readonly<Record<string, Value>> | undefined;
  readonly in?: string | undefined;
  readonly stepOf?: string | undefined;
  readonly position?: { readonly x: number; readonly y: number } | undefined;
  readonly size?: { readonly width: number; readonly height: number } | undefined;
}

export interface DesignEdge {
  readonly id?: string | undefined;
  readonly from: string;
  readonly to: string;
  readonly flow?: string | undefined;
  readonly intent?: string | undefined;
  readonly label?: string | undefined;
  readonly fields?: Readonly<Record<string, Value>> | undefined;
}

/** A design as files have it: see the JSON Schema in `trueline/schema/design.schema.json`. */
export interface Design {
  readonly trueline: 1;
  readonly title?: string | undefined;
  readonly stage?: 'draft' | 'complete' | undefined;
  readonly profile?: 'notes' | 'aws' | undefined;
  readonly requirements?: Readonly<Record<string, Value>> | undefined;
  readonly nodes: readonly DesignNode[];
  readonly edges: readonly DesignEdge[];
  readonly accepted?:
    | readonly {
        readonly finding: string;
        readonly reason: string;
        readonly by?: string | undefined;
        readonly until?: string | undefined;
      }[]
    | undefined;
}

/** Why a text is no design. Lines and columns count from 1. */
export interface Problem {
  readonly line: number;
  readonly column: number;
  /** Where in the design: `nodes[3].service`; empty for the whole text. */
  readonly path: string;
  readonly message: string;
}

export interface Source {
  /** Id of a claim, and what it says. */
  readonly claim?: string;
  readonly text?: string;
  readonly title: string;
  readonly url?: string;
  /** When it was read: YYYY-MM or YYYY-MM-DD. */
  readonly read?: string;
  readonly note?: string;
}

export interface Finding {
  /** `rule@subject`; stays the same while its cause stays. */
  readonly id: string;
  readonly rule: string;
  /** Id of a node or edge. */
  readonly subject: string;
  /** wrong: surely. question: an answer would decide. to-draw: something is not drawn yet. */
  readonly verdict: 'wrong' | 'question' | 'to-draw';
  readonly severity: 'error' | 'warning' | 'advice';
  readonly basis: 'aws-limit' | 'exam-notes' | 'good-practice';
  readonly message: string;
  readonly why: string;
  /** What to do about it. */
  readonly do: string;
  readonly nodes: readonly string[];
  readonly edges: readonly string[];
  readonly sources: readonly Source[];
  /** Services that would do instead. `unknown`: needs of which the catalog does not say whether they are met. */
  readonly alternatives: readonly { readonly service: string; readonly variant?: string; readonly unknown: readonly string[] }[];
  readonly fixes: readonly { readonly title: string; readonly safe: boolean }[];
  /** Where the subject stands, where a text was checked. */
  readonly line?: number;
  readonly column?: number;
}

export interface Checked {
  readonly profile: 'notes' | 'aws';
  /** Errors first. Accepted ones are left out. */
  readonly findings: readonly Finding[];
  readonly accepted: readonly Finding[];
  /** Ids of rules that looked at something and found no fault. */
  readonly holds: readonly string[];
  readonly notApplicable: readonly string[];
}

export interface CheckOptions {
  /** Whom to follow where the exam notes and AWS differ; the design's own, if nothing is said. */
  readonly profile?: 'notes' | 'aws';
  /** Severities by rule id. An unknown id is a `RangeError`. */
  readonly rules?: Readonly<Record<string, 'error' | 'warning' | 'advice' | 'off'>>;
  /** Today, YYYY-MM-DD: acceptances past their date no longer hold. Without it none expires. */
  readonly today?: string;
}

export interface RenderOptions {
  readonly format: 'svg' | 'png' | 'html' | 'md' | 'mmd' | 'drawio' | 'pdf';
  /** `light`, if nothing is said. */
  readonly theme?: 'light' | 'dark';
  /** Pixels of a PNG for each unit of the drawing; 2, if nothing is said. */
  readonly scale?: number;
  /** Show what is wrong in the picture. */
  readonly findings?: boolean;
  /** The day that reports carry, YYYY-MM-DD; today, if nothing is said. */
  readonly today?: string;
}

/** Reads a design file. Never throws. */
export declare function parseDesign(text: string): { readonly design: Design } | { readonly problems: readonly Problem[] };

/** Checks a design, or the text of one. A text that is no design rejects with a `TypeError` that names its first problem. */
export declare function check(design: Design | string, options?: CheckOptions): Promise<Checked>;

/** Writes a design as text, or as bytes (png, pdf). PNG needs the optional package @resvg/resvg-js. */
export declare function render(design: Design | string, options: RenderOptions): Promise<string | Uint8Array>;

/** Version of the package. */
export declare const version: string;
