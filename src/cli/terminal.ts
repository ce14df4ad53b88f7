import type { Readable } from 'node:stream';

/** What the program needs of the world around it. */
export interface Terminal {
  /** To standard output. */
  print(text: string): void;
  /** To standard error. */
  complain(text: string): void;
  readonly input: Readable;
  /** The folder that relative paths start from. */
  readonly cwd: string;
  /** YYYY-MM-DD, in the time zone of the machine. */
  readonly today: string;
  /** Columns of a line; `undefined` where lines are not to be broken. */
  readonly width: number | undefined;
  readonly color: boolean;
  /** Runs in a build service. */
  readonly inCi: boolean;
}

/** The terminal of this process. */
export function processTerminal(): Terminal {
  const { env, stdout } = process;
  const asked = Number(env.COLUMNS);
  return {
    print: (text) => void stdout.write(text),
    complain: (text) => void process.stderr.write(text),
    input: process.stdin,
    cwd: process.cwd(),
    today: dayOf(new Date()),
    width: stdout.isTTY ? stdout.columns : Number.isInteger(asked) && asked > 0 ? asked : undefined,
    color: wantsColor(env, stdout.isTTY === true),
    inCi: env.CI !== undefined && env.CI !== '' && env.CI !== 'false' && env.CI !== '0',
  };
}

/** https://no-color.org and https://force-color.org; else only where somebody looks. */
function wantsColor(env: NodeJS.ProcessEnv, isTerminal: boolean): boolean {
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return env.FORCE_COLOR !== '0';
  return isTerminal && env.TERM !== 'dumb';
}

function dayOf(date: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
