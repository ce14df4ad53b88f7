import { serializeDesign } from '../../design/serialize.ts';
import type { Environment } from '../environment.ts';
import type { ExportOptions, Source } from '../format.ts';
import { pictureOfSource } from '../picture/picture-of-source.ts';
import { writeSvg } from './write-svg.ts';

/** The design as an SVG file. */
export const writeSvgFile = async (source: Source, options: ExportOptions, environment: Environment): Promise<string> => {
  const assets = await environment.assets();
  const design = options.withDesign ? serializeDesign(source.design) : undefined;
  const letters = options.letters === 'paths' ? { outlines: await environment.outlines() } : { font: await environment.font() };
  return writeSvg(pictureOfSource(source, options, assets), assets, { ...letters, design });
};
