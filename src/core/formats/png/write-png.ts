import { serializeDesign } from '../../design/serialize.ts';
import type { Environment } from '../environment.ts';
import type { ExportOptions, Source } from '../format.ts';
import { pictureOfSource } from '../picture/picture-of-source.ts';
import { withDesign } from './png-design.ts';

/** The design as a PNG, drawn by whatever the environment draws with. */
export const writePng = async (source: Source, options: ExportOptions, environment: Environment): Promise<Uint8Array> => {
  const png = await environment.rasterise(pictureOfSource(source, options, await environment.assets()), options.scale);
  return options.withDesign ? withDesign(png, serializeDesign(source.design), environment) : png;
};
