import type { DesignNode, Profile } from '../design/design.ts';

export type Severity = 'error' | 'warning' | 'advice';
export type Basis = 'aws-limit' | 'exam-notes' | 'good-practice';
/** wrong: no addition can cure it. question: an answer would decide. to-draw: something is not drawn yet. */
export type Verdict = 'wrong' | 'question' | 'to-draw';

/** What an answer to a question is written into. `needs` of data are answered where the data lies. */
export interface Fill {
  readonly on: 'node' | 'edge' | 'requirements';
  /** Ids of the nodes or edges that take the value (empty for requirements). */
  readonly ids: readonly string[];
  /** Field or requirement id. */
  readonly field: string;
}

/** A service that would meet the need in question, and what else is known about the change. */
export interface Alternative {
  readonly service: string;
  readonly variant?: string;
  /** Fields to set along with it. */
  readonly set?: DesignNode['fields'];
  /** Needs stated here of which the catalog does not say whether this service meets them. */
  readonly unknown: readonly string[];
}

/** A repair: a list of steps with every reference resolved to ids of this design. Apply with `applyFix`. */
export interface Fix {
  readonly title: string;
  readonly safe: boolean;
  /** Index of the repair in its rule, or of the alternative it stands for. */
  readonly from: { readonly repair: number } | { readonly alternative: number };
}

/** One rule's verdict on named nodes and edges. `id` is `rule@subject` and stays the same while its cause stays. */
export interface Finding {
  readonly id: string;
  readonly rule: string;
  readonly subject: string;
  readonly verdict: Verdict;
  readonly severity: Severity;
  readonly basis: Basis;
  /** One sentence, placeholders filled. For a question: the question. */
  readonly message: string;
  /** Node ids concerned; the subject first where it is a node; the way from → to for a path. */
  readonly nodes: readonly string[];
  readonly edges: readonly string[];
  readonly fixes: readonly Fix[];
  readonly alternatives: readonly Alternative[];
  /** Where a need came from, in words: "the requirements", "Orders bucket". */
  readonly origin?: string | undefined;
  /** Questions only: where the answer goes. */
  readonly fill?: Fill | undefined;
}

/** What holds or does not apply, by rule id. */
export interface Report {
  readonly profile: Profile;
  /** Wrong, better choice, advice, questions, still to draw; errors first; accepted ones left out. */
  readonly findings: readonly Finding[];
  readonly accepted: readonly Finding[];
  /** Rules that looked at something and found no fault. */
  readonly holds: readonly string[];
  readonly notApplicable: readonly string[];
}
