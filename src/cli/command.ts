import type { LoadedCatalog } from './load-catalog.ts';
import type { Terminal } from './terminal.ts';
import type { Typed } from './typed.ts';

/** 0: all right. 1: something was found. 2: it could not be done. */
export type ExitCode = 0 | 1 | 2;

export interface OptionSpec {
  /** Without the dashes. */
  readonly name: string;
  /** One letter, for what is typed often. */
  readonly short?: string;
  /** What follows it, as the help shows it; a switch has none. */
  readonly value?: string;
  /** The only values it takes. */
  readonly choices?: readonly string[];
  /** May be given several times. */
  readonly many?: boolean;
  readonly help: string;
}

/** What a command is given by whoever runs it. */
export interface World {
  readonly terminal: Terminal;
  /** The catalog that comes with the program; loaded when it is first needed. */
  load(): Promise<LoadedCatalog>;
}

/** One word after `trueline`. */
export interface Command {
  readonly name: string;
  /** What it does, in a few words. */
  readonly summary: string;
  /** What follows the name: "PATH...". */
  readonly operands: string;
  /** How many operands it takes, and what is missing where there are too few. */
  readonly takes: { readonly least: number; readonly most: number; readonly missing?: string };
  /** What else the help says, after the summary. */
  readonly about?: string;
  readonly options: readonly OptionSpec[];
  readonly examples: readonly (readonly [line: string, does: string])[];
  run(typed: Typed, world: World): Promise<ExitCode>;
}
