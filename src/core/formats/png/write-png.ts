import type { Environment } from '../environment.ts';
import type { ExportOptions, Source } from '../format.ts';
import { pictureOfSource } from '../picture/picture-of-source.ts';

/** The design as a PNG, drawn by whatever the environment draws with. */
export const writePng = async (source: Source, options: ExportOptions, environment: Environment): Promise<Uint8Array> => {
  const picture = pictureOfSource(source, options, await environment.assets());
  return environment.rasterise(picture, options.scale, options.withDesign ? source.design : undefined);
};
