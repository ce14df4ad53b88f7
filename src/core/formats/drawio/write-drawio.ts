import type { DrawnEdge } from '../../layout/drawn.ts';
import type { Rect } from '../../layout/geometry.ts';
import { base64 } from '../base64.ts';
import type { Environment } from '../environment.ts';
import type { ExportOptions, Source } from '../format.ts';
import { type EdgePart, type ItemPart, partsOf } from '../parts.ts';
import type { PictureAssets } from '../picture/assets.ts';
import { type Colours, categoryColours, themeColours } from '../picture/colours.ts';
import { edgeColour } from '../picture/draw-edges.ts';
import { glyphShape } from '../picture/draw-icon.ts';
import { xmlText } from '../plain-text.ts';
import { annotationCell } from './annotation-cell.ts';
import { groupShapes, resourceShapes, serviceShapes } from './aws-shapes.ts';
import { vertex } from './vertex.ts';

/** The design as a draw.io file: every card with its AWS shape, containers as groups, arrows along the same ways. */
export const writeDrawio = async (source: Source, options: ExportOptions, environment: Environment): Promise<string> => {
  const assets = await environment.assets();
  const { items, edges, annotations } = partsOf(source, options);
  const colours = themeColours[options.theme];
  const ids = new Map(items.map(({ node }, i) => [node.id, `item-${i}`]));
  const boxes = new Map(items.map(({ node, drawn }) => [node.id, drawn]));
  const cells = items.flatMap((item) => itemCells(item, { ids, boxes, colours, assets, environment }));
  const arrows = edges.map((edge, i) => edgeCell(edge, `arrow-${i}`, ids, boxes, colours));
  const notes = (frames: boolean): readonly string[] =>
    annotations.flatMap((item, i) =>
      (item.kind === 'frame') === frames ? [annotationCell(item, `note-${i}`, { ids, boxes, colours })] : [],
    );
  const name = xmlText(source.design.title || 'Design');
  return `<mxfile host="Trueline">
<diagram id="design" name="${name}">
<mxGraphModel grid="1" gridSize="10" guides="1" connect="1" arrows="1" page="0" math="0" background="${colours.bg}">
<root>
<mxCell id="0"/>
<mxCell id="1" parent="0"/>
${[...notes(true), ...cells, ...arrows, ...notes(false)].join('\n')}
</root>
</mxGraphModel>
</diagram>
</mxfile>
`;
};

interface Given {
  readonly ids: ReadonlyMap<string, string>;
  readonly boxes: ReadonlyMap<string, Rect>;
  readonly colours: Colours;
  readonly assets: PictureAssets;
  readonly environment: Environment;
}

const itemCells = (item: ItemPart, given: Given): readonly string[] => {
  const { ids, boxes, colours } = given;
  const { node, drawn, isContainer, parent } = item;
  const id = ids.get(node.id) ?? '';
  const around = parent === undefined ? undefined : boxes.get(parent);
  const box = { x: drawn.x - (around?.x ?? 0), y: drawn.y - (around?.y ?? 0), width: drawn.width, height: drawn.height };
  const at = `parent="${(parent !== undefined && ids.get(parent)) || '1'}"`;
  const border = drawn.severity === 'error' || drawn.severity === 'warning' ? colours.tones[drawn.severity].strong : undefined;
  if (isContainer) return [vertex(id, at, html(item), containerStyle(item, colours, border), box)];
  const card = [
    'rounded=1;absoluteArcSize=1;arcSize=20;whiteSpace=wrap;html=1;container=0;fontFamily=Inter,Helvetica;fontSize=12',
    `align=left;verticalAlign=top;spacingLeft=50;spacingTop=8;spacingRight=4;overflow=hidden`,
    `fillColor=${colours.panel};strokeColor=${border ?? colours.lineStrong};fontColor=${colours.ink}`,
  ].join(';');
  const icon = { x: 10, y: 10, width: 36, height: 36 };
  return [vertex(id, at, html(item), card, box), vertex(`${id}-icon`, `parent="${id}" connectable="0"`, '', iconStyle(item, given), icon)];
};

/** Labels are HTML: what the author wrote is escaped once for it, and once more for the file. */
const html = ({ title, subtitle, isContainer }: ItemPart): string => {
  const second = subtitle === title || subtitle === '' ? '' : xmlText(subtitle);
  if (isContainer) return second === '' ? `<b>${xmlText(title)}</b>` : `<b>${second}</b> ${xmlText(title)}`;
  return `<b>${xmlText(title)}</b>${second === '' ? '' : `<br>${second}`}`;
};

const containerStyle = ({ node, drawn }: ItemPart, colours: Colours, border: string | undefined): string => {
  const group = Object.hasOwn(groupShapes, node.service) ? groupShapes[node.service] : undefined;
  const plain =
    'html=1;whiteSpace=wrap;container=1;collapsible=0;recursiveResize=0;verticalAlign=top;align=left;fontFamily=Inter,Helvetica;fontSize=12';
  if (group)
    return `shape=mxgraph.aws4.group;grIcon=mxgraph.aws4.${group.icon};${plain};spacingLeft=30;fillColor=none;dashed=${group.dashed ? 1 : 0};strokeColor=${border ?? group.stroke};fontColor=${group.stroke}`;
  const { main, ink } = categoryColours(colours, 'category' in drawn.icon ? drawn.icon.category : 'integration');
  return `rounded=1;absoluteArcSize=1;arcSize=24;${plain};spacingLeft=8;spacingTop=4;fillColor=${main};fillOpacity=4;strokeColor=${border ?? main};fontColor=${ink}`;
};

const iconStyle = ({ drawn: { icon } }: ItemPart, { assets, colours, environment }: Given): string => {
  if ('glyph' in icon) {
    const { main, tile, ink } = categoryColours(colours, icon.category);
    const glyph = glyphShape(icon.glyph, 0, 0, 24, ink, assets);
    const d = glyph.kind === 'path' ? glyph.d : '';
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="36" height="36" viewBox="-7.6 -7.6 39.2 39.2"><rect x="-7" y="-7" width="38" height="38" rx="7" fill="${tile}" stroke="${main}" stroke-opacity="0.45"/><path d="${d}" fill="none" stroke="${ink}" stroke-width="1.75" stroke-linecap="round" stroke-linejoin="round"/></svg>`;
    return imageStyle(svg, environment);
  }
  const [folder = '', name = ''] = icon.aws.split('/');
  const fill = /fill='?"?(#[0-9a-f]{6})/i.exec(decodeURIComponent(assets.icons[icon.aws] ?? ''))?.[1] ?? '#232F3E';
  const named = (shapes: Readonly<Record<string, string>>) => (Object.hasOwn(shapes, name) ? shapes[name] : undefined);
  const [service, resource] = [named(serviceShapes), named(resourceShapes)];
  if (folder === 'architecture-service' && service)
    return `sketch=0;outlineConnect=0;html=1;aspect=fixed;shape=mxgraph.aws4.resourceIcon;resIcon=mxgraph.aws4.${service};fillColor=${fill};strokeColor=#ffffff`;
  if (resource) return `sketch=0;outlineConnect=0;html=1;aspect=fixed;shape=mxgraph.aws4.${resource};fillColor=${fill};strokeColor=none`;
  const uri = assets.icons[icon.aws];
  return uri === undefined ? 'rounded=1' : imageStyle(decodeURIComponent(uri.slice(uri.indexOf(',') + 1)), environment);
};

/** draw.io ends a style at `;`, so it leaves that of `;base64` away. */
const imageStyle = (svg: string, { encode }: Environment): string =>
  `shape=image;html=1;aspect=fixed;image=data:image/svg+xml,${base64(encode(svg))}`;

const edgeCell = (
  { drawn, label, wrong }: EdgePart,
  id: string,
  ids: ReadonlyMap<string, string>,
  boxes: ReadonlyMap<string, Rect>,
  colours: Colours,
): string => {
  const colour = edgeColour(drawn, colours);
  const style = [
    'edgeStyle=orthogonalEdgeStyle;rounded=1;arcSize=16;html=1;endArrow=block;endFill=1;jettySize=auto;fontFamily=Inter,Helvetica;fontSize=11',
    `strokeColor=${colour};strokeWidth=${wrong ? 2.2 : 1.6};fontColor=${colour};labelBackgroundColor=${colours.bg};dashed=${drawn.dashed && wrong !== 'error' ? 1 : 0}`,
    ...fixedEnds(drawn, boxes),
  ].join(';');
  const corners: string[] = [];
  for (let i = 2; i < drawn.points.length - 2; i += 2) corners.push(`<mxPoint x="${drawn.points[i]}" y="${drawn.points[i + 1]}"/>`);
  const way = corners.length > 0 ? `<Array as="points">${corners.join('')}</Array>` : '';
  return `<mxCell id="${id}" value="${xmlText(xmlText(label))}" style="${xmlText(style)};" edge="1" parent="1" source="${ids.get(drawn.from)}" target="${ids.get(drawn.to)}"><mxGeometry relative="1" as="geometry">${way}</mxGeometry></mxCell>`;
};

/** Where the arrow leaves and enters, as shares of the two boxes. */
const fixedEnds = ({ points, from, to }: DrawnEdge, boxes: ReadonlyMap<string, Rect>): readonly string[] => {
  const share = (end: 'exit' | 'entry', box: Rect | undefined, x = 0, y = 0): string[] => {
    if (!box) return [];
    const round = (value: number) => Math.round(Math.min(1, Math.max(0, value)) * 1000) / 1000;
    return [`${end}X=${round((x - box.x) / box.width)};${end}Y=${round((y - box.y) / box.height)};${end}Dx=0;${end}Dy=0`];
  };
  return [...share('exit', boxes.get(from), points[0], points[1]), ...share('entry', boxes.get(to), points.at(-2), points.at(-1))];
};
