import type { DrawnAnnotation } from '../../layout/drawn.ts';
import type { Rect } from '../../layout/geometry.ts';
import type { Colours } from '../picture/colours.ts';
import { annotationInks, colourOf } from '../picture/draw-annotations.ts';
import { xmlText } from '../plain-text.ts';
import { vertex } from './vertex.ts';

interface Given {
  readonly ids: ReadonlyMap<string, string>;
  readonly boxes: ReadonlyMap<string, Rect>;
  readonly colours: Colours;
}

/** An annotation as the shape of draw.io that is meant for it. A callout belongs to the card that it is pinned to, and moves with it. */
export const annotationCell = (item: DrawnAnnotation, id: string, { ids, boxes, colours }: Given): string => {
  const around = item.parent === undefined ? undefined : boxes.get(item.parent);
  const parent = (around && item.parent !== undefined && ids.get(item.parent)) || '1';
  const box = { x: item.x - (around?.x ?? 0), y: item.y - (around?.y ?? 0), width: item.width, height: item.height };
  return vertex(id, `parent="${parent}"`, html(item), styleOf(item, colours), box);
};

const lines = (text: string): string => xmlText(text).replaceAll('&#10;', '<br>');

/** Labels are HTML: what the author wrote is escaped once for it, and once more for the file. */
const html = ({ kind, text, words, discs }: DrawnAnnotation): string => {
  if (kind === 'callout') return `<b>${discs[0]?.number ?? ''}</b>`;
  if (kind === 'frame') return `<b>${xmlText(text)}</b>`;
  if (kind !== 'legend') return lines(text);
  const entries = discs.map(({ number, y }, i) => {
    const below = discs[i + 1]?.y ?? Number.POSITIVE_INFINITY;
    const said = words.filter((word) => word.y > y && word.y < below).map((word) => word.text);
    return `<b>${number}</b> ${xmlText(said.join(' '))}`;
  });
  return [...(text === '' ? [] : [`<b>${xmlText(text)}</b>`]), ...entries].join('<br>');
};

const PLAIN = 'html=1;whiteSpace=wrap;fontFamily=Inter,Helvetica';

const styleOf = ({ kind, colour, words }: DrawnAnnotation, colours: Colours): string => {
  const { main, tile, ink } = colourOf(annotationInks(colours), colour);
  const text = colour === 'grey' ? colours.ink : ink;
  const left = 'align=left;verticalAlign=top';
  switch (kind) {
    case 'note':
      return `shape=note;size=13;${PLAIN};${left};spacingLeft=8;spacingTop=4;spacingRight=4;fontSize=12;fillColor=${tile};strokeColor=${main};fontColor=${colours.ink}`;
    case 'text':
      return `text;${PLAIN};${left};fontSize=${Math.round(words[0]?.size ?? 14)};fontStyle=${words[0]?.weight === 600 ? 1 : 0};fillColor=none;strokeColor=none;fontColor=${text}`;
    case 'frame':
      return `rounded=1;absoluteArcSize=1;arcSize=24;${PLAIN};container=0;${left};spacingLeft=10;spacingTop=6;fontSize=13;dashed=1;dashPattern=6 4;fillColor=${main};fillOpacity=5;strokeColor=${main};fontColor=${text}`;
    case 'callout':
      return `rounded=1;absoluteArcSize=1;arcSize=14;${PLAIN};align=center;verticalAlign=middle;fontSize=12;fillColor=${text};strokeColor=none;fontColor=${colours.panel}`;
    case 'legend':
      return `rounded=1;absoluteArcSize=1;arcSize=20;${PLAIN};${left};spacingLeft=10;spacingTop=8;fontSize=12;fillColor=${colours.panel};strokeColor=${colours.lineStrong};fontColor=${colours.ink}`;
  }
};
