import { ellipsize, textWidth } from '../../layout/text.ts';
import { checkResult } from '../check-result.ts';
import type { Environment } from '../environment.ts';
import type { ExportOptions, Source } from '../format.ts';
import { type Colours, themeColours } from '../picture/colours.ts';
import { pictureOfSource } from '../picture/picture-of-source.ts';
import type { Picture, Shape } from '../picture/shapes.ts';
import { pdf } from './path-operators.ts';
import { PdfFile, pdfText } from './pdf-file.ts';
import { PdfFonts } from './pdf-fonts.ts';
import { PdfImages } from './pdf-images.ts';
import { PdfShapes } from './pdf-shapes.ts';

/** Sides of the sheets, upright, in points. */
const sheets = { a4: [595.28, 841.89], a3: [841.89, 1190.55], letter: [612, 792] } as const;
const MARGIN = 28;
const BLOCK = 44;
/** Points for each px where the page is as large as the picture. */
const POINTS = 0.75;

/** The design as a PDF of one page: vectors, text that can be searched, and a title block with date and check result. */
export const writePdf = async (source: Source, options: ExportOptions, environment: Environment): Promise<Uint8Array> => {
  const assets = await environment.assets();
  const colours = themeColours[options.theme];
  const picture = pictureOfSource(source, { ...options, title: false, transparent: false, padding: 8 }, assets);
  const { width, height, scale, left, top } = place(picture, options);
  const fonts = new PdfFonts(await environment.outlines());
  const shapes = new PdfShapes(assets, fonts, new PdfImages(environment));
  const draw = (list: readonly Shape[]) => list.map((shape) => shapes.draw(shape)).join('');
  const ground: Shape = { kind: 'rect', x: 0, y: 0, width, height, fill: colours.bg };
  const content = [
    `1 0 0 -1 0 ${pdf(height)} cm\n`, // from here on y grows downwards
    draw([ground, ...titleBlock(source, width, height, colours)]),
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

interface Place {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly left: number;
  readonly top: number;
}

/** The sheet, and where on it the picture lies: as large as fits above the title block, never larger than on the screen. */
const place = (picture: Picture, { page, orientation }: ExportOptions): Place => {
  if (page === 'picture') {
    const [width, height] = [Math.max(picture.width * POINTS, 360) + 2 * MARGIN, picture.height * POINTS + BLOCK + 2 * MARGIN];
    return { width, height, scale: POINTS, left: (width - picture.width * POINTS) / 2, top: MARGIN };
  }
  const [short, long] = sheets[page];
  const wide = orientation === 'auto' ? picture.width > picture.height : orientation === 'landscape';
  const [width, height] = wide ? [long, short] : [short, long];
  const [roomX, roomY] = [width - 2 * MARGIN, height - 2 * MARGIN - BLOCK];
  const scale = Math.min(1, roomX / picture.width, roomY / picture.height);
  return { width, height, scale, left: MARGIN + (roomX - picture.width * scale) / 2, top: MARGIN + (roomY - picture.height * scale) / 2 };
};

const titleBlock = ({ design, report, today }: Source, width: number, height: number, colours: Colours): readonly Shape[] => {
  const y = height - MARGIN - BLOCK + 8;
  const right = width - MARGIN;
  const room = width - 2 * MARGIN;
  const complete = design.stage === 'complete';
  const against = report.profile === 'aws' ? 'AWS today' : 'the exam notes';
  const date = `${today}, ${complete ? 'complete' : 'draft'}`;
  const title = ellipsize(design.title || 'Untitled design', room - textWidth(date, 9, 400) - 16, 13, 600);
  const result = ellipsize(`Checked against ${against}: ${checkResult(report, complete)}`, room - 80, 9, 400);
  return [
    { kind: 'path', d: `M${MARGIN} ${y}L${right} ${y}`, stroke: colours.lineStrong },
    { kind: 'text', x: MARGIN, y: y + 18, text: title, size: 13, weight: 600, fill: colours.ink },
    { kind: 'text', x: right, y: y + 18, text: date, size: 9, weight: 400, fill: colours.ink2, anchor: 'end' },
    { kind: 'text', x: MARGIN, y: y + 32, text: result, size: 9, weight: 400, fill: colours.ink2 },
    { kind: 'text', x: right, y: y + 32, text: 'Trueline', size: 9, weight: 500, fill: colours.ink3, anchor: 'end' },
  ];
};
