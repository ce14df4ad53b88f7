import { resolve } from 'node:path';
import type { Design } from '#core/design/design.ts';
import type { World } from '../command.ts';
import { type Asked, type Settings, SettingsBook } from '../config/settings.ts';
import { readDesign } from '../files/read-design.ts';
import { asChecked } from './check-design.ts';

/** A design that a command is going to change, with its text and its settings. */
export interface OpenedFile {
  readonly path: string;
  readonly absolute: string;
  readonly text: string;
  readonly design: Design;
  readonly settings: Settings;
}

/** Opens a design file for a change; pictures are refused, since only the text can be edited. */
export async function openForChange(
  path: string,
  world: World,
  asked: Asked,
): Promise<OpenedFile | { readonly faults: readonly string[] }> {
  const absolute = resolve(world.terminal.cwd, path);
  const settings = await new SettingsBook(world, asked).settingsOf(absolute);
  if ('faults' in settings) return settings;
  const read = await readDesign(absolute);
  if ('problems' in read) return { faults: read.problems.map(({ line, column, message }) => `${path}:${line}:${column}: ${message}`) };
  if (read.text === undefined) return { faults: [`${path}: This is a picture; only the JSON of a design can be changed.`] };
  return { path, absolute, text: read.text, design: asChecked(read, settings), settings };
}
