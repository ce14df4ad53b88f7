import type { Rect } from '../../layout/geometry.ts';
import { xmlText } from '../plain-text.ts';

/** One shape of a draw.io file. `at`: its parent; `value`: HTML. */
export const vertex = (id: string, at: string, value: string, style: string, { x, y, width, height }: Rect): string =>
  `<mxCell id="${id}" value="${xmlText(value)}" style="${xmlText(style)};" vertex="1" ${at}><mxGeometry x="${x}" y="${y}" width="${width}" height="${height}" as="geometry"/></mxCell>`;
