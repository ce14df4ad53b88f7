/**
 * Which rules looked at a subject. Subjects that the same rules looked at share one object, so that noting it costs nothing:
 * a design has thousands of subjects and a few dozen such lists. A list is a way from the root, one step a rule.
 */
export class Examined {
  /** Subjects with just this list. */
  subjects = 0;
  readonly #rule: number;
  readonly #before: Examined | undefined;
  readonly #next: (Examined | undefined)[] = [];
  readonly #all: Examined[];

  private constructor(rule: number, before: Examined | undefined, all: Examined[]) {
    this.#rule = rule;
    this.#before = before;
    this.#all = all;
    all.push(this);
  }

  static none(): Examined {
    return new Examined(-1, undefined, []);
  }

  /** This list and one rule more. */
  with(rule: number): Examined {
    return (this.#next[rule] ??= new Examined(rule, this, this.#all));
  }

  /** Every rule that looked at some subject. Asked of any list, it speaks for all of them. */
  rules(): ReadonlySet<number> {
    const rules = new Set<number>();
    for (const list of this.#all)
      if (list.subjects > 0) for (let at: Examined | undefined = list; at && at.#rule >= 0; at = at.#before) rules.add(at.#rule);
    return rules;
  }
}
