import type { Environment } from '../environment.ts';
import type { ExportOptions, Source } from '../format.ts';
import { pictureOfSource } from '../picture/picture-of-source.ts';
import { writeSvg } from '../svg/write-svg.ts';

/** The picture of a report: the whole design with its legend, as an SVG that brings its font. */
export const reportPicture = async (source: Source, options: ExportOptions, environment: Environment): Promise<string> => {
  const assets = await environment.assets();
  const wanted: ExportOptions = { ...options, selection: undefined, transparent: false, title: false, legend: true };
  return writeSvg(pictureOfSource(source, wanted, assets), assets, { font: await environment.font() });
};
