import type { Environment } from '../environment.ts';
import type { ExportOptions, Source } from '../format.ts';
import type { Shape } from '../picture/shapes.ts';
import { pdf } from './path-operators.ts';
import { PdfFile, pdfText } from './pdf-file.ts';
import { PdfFonts } from './pdf-fonts.ts';
import { PdfImages } from './pdf-images.ts';
import { PdfShapes } from './pdf-shapes.ts';
import { sheetOf } from './sheet.ts';

/** The design as a PDF of one page: vectors, text that can be searched, and a title block with date and check result. */
export const writePdf = async (source: Source, options: ExportOptions, environment: Environment): Promise<Uint8Array> => {
  const assets = await environment.assets();
  const { page: paper, picture, scale, left, top } = sheetOf(source, options, assets);
  const { width, height, ground } = paper;
  const fonts = new PdfFonts(await environment.outlines());
  const shapes = new PdfShapes(assets, fonts, new PdfImages(environment));
  const draw = (list: readonly Shape[]) => list.map((shape) => shapes.draw(shape)).join('');
  const back: Shape = { kind: 'rect', x: 0, y: 0, width, height, fill: ground };
  const content = [
    `1 0 0 -1 0 ${pdf(height)} cm\n`, // from here on y grows downwards
    draw([back, ...paper.groups.flatMap((group) => group.shapes)]),
    `q ${pdf(scale)} 0 0 ${pdf(scale)} ${pdf(left - picture.x * scale)} ${pdf(top - picture.y * scale)} cm\n`,
    ...picture.groups.map((group) => draw(group.shapes)),
    'Q\n',
  ].join('');
  const file = new PdfFile(environment);
  const [root, pages] = [file.reserve(), file.reserve()];
  const stream = await file.stream('', content);
  const resources = `<< /Font << ${await fonts.addTo(file)} >> ${await shapes.addTo(file)} >>`;
  const page = file.add(
    `<< /Type /Page /Parent ${pages} 0 R /MediaBox [0 0 ${pdf(width)} ${pdf(height)}] /Resources ${resources} /Contents ${stream} 0 R >>`,
  );
  file.add(`<< /Type /Pages /Kids [${page} 0 R] /Count 1 >>`, pages);
  file.add(`<< /Type /Catalog /Pages ${pages} 0 R /Lang (en) /ViewerPreferences << /DisplayDocTitle true >> >>`, root);
  const day = source.today.replace(/\D/g, '');
  const info = file.add(`<< /Title ${pdfText(picture.title)} /Producer (Trueline) /CreationDate (D:${day}) >>`);
  return file.bytes(root, info);
};
