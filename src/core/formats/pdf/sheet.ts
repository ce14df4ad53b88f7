import { ellipsize, textWidth } from '../../layout/text.ts';
import { checkResult } from '../check-result.ts';
import type { ExportOptions, Source } from '../format.ts';
import type { PictureAssets } from '../picture/assets.ts';
import { type Colours, themeColours } from '../picture/colours.ts';
import { pictureOfSource } from '../picture/picture-of-source.ts';
import type { Picture, Shape } from '../picture/shapes.ts';

/** Sides of the sheets, upright, in points. */
const sheets = { a4: [595.28, 841.89], a3: [841.89, 1190.55], letter: [612, 792] } as const;
const MARGIN = 28;
const BLOCK = 44;
/** Points for each px where the page is as large as the picture. */
const POINTS = 0.75;

/** A sheet of paper, in points: its ground and title block as a picture of its own, and the drawing with its place on it. */
export interface Sheet {
  readonly page: Picture;
  readonly picture: Picture;
  readonly scale: number;
  readonly left: number;
  readonly top: number;
}

/** The design on a sheet: as large as fits above a title block with date and check result. */
export const sheetOf = (source: Source, options: ExportOptions, assets: PictureAssets): Sheet => {
  const colours = themeColours[options.theme];
  const picture = pictureOfSource(source, { ...options, title: false, transparent: false, padding: 8 }, assets);
  const { width, height, ...place } = placeOf(picture, options);
  const block = titleBlock(source, width, height, colours);
  const groups = [{ of: 'title', id: '', shapes: block }] as const;
  return { page: { x: 0, y: 0, width, height, ground: colours.bg, title: picture.title, groups }, picture, ...place };
};

interface Place {
  readonly width: number;
  readonly height: number;
  readonly scale: number;
  readonly left: number;
  readonly top: number;
}

/** The sheet, and where on it the picture lies: as large as fits above the title block, never larger than on the screen. */
const placeOf = (picture: Picture, { page, orientation }: ExportOptions): Place => {
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
