import { resolve } from 'node:path';
import type { Problem } from '#core/design/problem.ts';
import type { CheckedFile } from '#core/formats/checked-file.ts';
import type { World } from '../command.ts';
import { type Asked, type Settings, SettingsBook } from '../config/settings.ts';
import { type Found, STDIN } from '../files/find-designs.ts';
import { designOf, wholeFile } from '../files/read-design.ts';
import { readBytes, readInput } from '../files/read-file.ts';
import { repositoryPath } from '../files/repository.ts';
import { type Baseline, readBaseline } from './baseline.ts';
import { checkDesign } from './check-design.ts';

/** A file that was looked at, with the settings it was checked with. */
export interface Looked {
  readonly absolute: string;
  readonly file: CheckedFile;
  readonly settings: Settings;
}

export interface Looks {
  readonly looked: readonly Looked[];
  /** Files that a configuration says not to look at, though they were named. */
  readonly ignored: readonly string[];
  readonly baselines: ReadonlyMap<string, Baseline>;
}

interface Wishes extends Asked {
  /** Absolute path; outweighs that of every configuration. */
  readonly baseline?: string | undefined;
  readonly writesBaseline: boolean;
  /** What standard input is called. */
  readonly inputName: string;
}

/** Reads and checks files. Faults of a configuration, a catalog or a baseline stop everything: nothing is checked halfway. */
export async function checkFiles(
  found: readonly Found[],
  world: World,
  wishes: Wishes,
): Promise<Looks | { readonly faults: readonly string[] }> {
  const book = new SettingsBook(world, wishes);
  const looked: Looked[] = [];
  const ignored: string[] = [];
  const baselines = new Map<string, Baseline>();
  const faults = new Set<string>();
  for (const one of found) {
    const isInput = one.absolute === STDIN;
    const absolute = isInput ? resolve(world.terminal.cwd, wishes.inputName) : one.absolute;
    const settings = await book.settingsOf(absolute);
    if ('faults' in settings) {
      for (const fault of settings.faults) faults.add(fault);
      continue;
    }
    if (settings.ignores(absolute) && !isInput) {
      if (one.named) ignored.push(one.path);
      continue;
    }
    const baseline = await baselineFor(settings, wishes, baselines, world);
    if (baseline && 'faults' in baseline) {
      for (const fault of baseline.faults) faults.add(fault);
      continue;
    }
    const known = baseline?.of(absolute);
    looked.push({ absolute, settings, file: await look({ ...one, absolute }, isInput, world, wishes, settings, known) });
  }
  return faults.size > 0 ? { faults: [...faults] } : { looked, ignored, baselines };
}

async function baselineFor(settings: Settings, wishes: Wishes, baselines: Map<string, Baseline>, { terminal }: World) {
  const path = wishes.baseline ?? settings.baseline;
  if (path === undefined) return undefined;
  const known = baselines.get(path);
  if (known) return known;
  const baseline = await readBaseline(path, repositoryPath(path, terminal.cwd), wishes.writesBaseline);
  if (!('faults' in baseline)) baselines.set(path, baseline);
  return baseline;
}

async function look(
  { path, absolute, fault }: Found,
  isInput: boolean,
  { terminal }: World,
  { inputName }: Wishes,
  settings: Settings,
  known: ReadonlySet<string> | undefined,
): Promise<CheckedFile> {
  const file = { path: isInput ? inputName : path, uri: repositoryPath(absolute, terminal.cwd) };
  const unread = (problems: readonly Problem[]): CheckedFile => ({ ...file, problems });
  if (fault !== undefined) return unread([wholeFile(fault)]);
  const read = await designOf(isInput ? await readInput(terminal.input) : await readBytes(absolute));
  if ('problems' in read) return unread(read.problems);
  try {
    return { ...file, problems: [], checked: checkDesign(read, settings, terminal.today, known) };
  } catch (error) {
    // A fault of ours on one file must not keep the others from being reported.
    return unread([wholeFile(`The checks failed on this file: ${error instanceof Error ? error.message : String(error)}`)]);
  }
}
