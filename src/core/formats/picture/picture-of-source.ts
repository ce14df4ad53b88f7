import { checkResult } from '../check-result.ts';
import type { ExportOptions, Source } from '../format.ts';
import type { PictureAssets } from './assets.ts';
import { pictureOf } from './picture.ts';
import type { Picture } from './shapes.ts';

/** The picture that an export asks for. */
export const pictureOfSource = (source: Source, options: ExportOptions, assets: PictureAssets): Picture => {
  const { design, catalog } = source;
  const title = design.title || 'Untitled design';
  const checked = options.findings ? `, checked: ${checkResult(source.report, design.stage === 'complete')}` : '';
  const head = options.title ? [title, `${source.today}${checked}`] : undefined;
  const { theme, transparent, padding, selection, legend } = options;
  return pictureOf(source.scene(options.findings), title, { theme, transparent, padding, selection, legend, head }, catalog, assets);
};
