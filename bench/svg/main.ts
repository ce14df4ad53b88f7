import { catalogData } from 'virtual:catalog';
import { glyphs } from 'virtual:glyphs';
import { icons } from 'virtual:icons';
import { indexCatalog } from '../../src/core/catalog/catalog.ts';
import { pictureOf, plainPicture } from '../../src/core/formats/picture/picture.ts';
import { writeSvg } from '../../src/core/formats/svg/write-svg.ts';
import { benchDesign, benchScene } from '../drawn.ts';
import { makeGraph } from '../graph.ts';
import { median } from '../outcome.ts';

/** Writes the same design as SVG and as JSON in turns, and prints the medians. */
const TURNS = 100;
const catalog = indexCatalog(catalogData);
const design = benchDesign(makeGraph(1000, 1400, 20), catalog);
const scene = benchScene(design, catalog);
const assets = { icons, glyphs };
const svg = () => writeSvg(pictureOf(scene, 'Bench', plainPicture, catalog, assets), assets);
const drawn = svg().match(/<g data-(?:edge|node|container|label)=/g)?.length ?? 0;
const things = scene.edges.length + scene.nodes.length + scene.containers.length + scene.edges.filter(({ label }) => label).length;
if (drawn !== things) throw new Error(`${drawn} of ${things} things are in the SVG`);
/** CPU time of one call, ms: how long it waits for a core on a busy machine is not in it. */
const cpu = (work: () => unknown): number => {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
};
const times: { svg: number[]; json: number[] } = { svg: [], json: [] };
for (let turn = 0; turn < TURNS; turn++) {
  times.svg.push(cpu(svg));
  times.json.push(cpu(() => JSON.stringify(design)));
}
console.log(JSON.stringify({ svg: median(times.svg), json: median(times.json) }));
