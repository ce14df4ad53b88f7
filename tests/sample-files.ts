import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, 'samples');

export interface SampleFile {
  readonly name: string;
  readonly path: string;
  readonly text: string;
}

/** The design files of one folder of `tests/samples`. */
export function samples(folder: 'good' | 'bad' | 'hostile'): readonly SampleFile[] {
  return readdirSync(join(root, folder))
    .sort()
    .map((file) => {
      const path = join(root, folder, file);
      return { name: file.replace('.trueline.json', ''), path, text: readFileSync(path, 'utf8') };
    });
}
