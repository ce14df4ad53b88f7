const FONT = { fontFamily: 2, lineHeight: 1.15 }; // a font of the system: none has to be loaded

/** A graph as the elements of a saved drawing, everything `shrink` times its size: frames hold boxes with names, arrows are bound to them. */
export function elementsOf(graph, { nodes, arrows }, shrink) {
  const bound = new Map(nodes.map(({ id }) => [id, []]));
  for (const { id, from, to } of arrows) for (const node of [from, to]) bound.get(node.id).push({ id, type: 'arrow' });
  const element = (type, { id, x, y, width, height }, more) => ({
    type,
    id,
    ...{ x: x * shrink, y: y * shrink, width: width * shrink, height: height * shrink, angle: 0 },
    ...{ strokeColor: '#1e1e1e', backgroundColor: 'transparent', fillStyle: 'solid', strokeWidth: shrink, strokeStyle: 'solid' },
    ...{ roughness: 0, opacity: 100, groupIds: [], frameId: null, roundness: null, seed: 1, version: 1, versionNonce: 1 },
    ...{ isDeleted: false, boundElements: null, updated: 1, link: null, locked: false },
    ...more,
  });
  const text = (words, fontSize, { id, x, y, width, height }, frameId) => {
    const box = { id: `${id}-text`, width: words.length * fontSize * 0.55, height: fontSize * FONT.lineHeight };
    const at = { x: x + (width - box.width) / 2, y: y + (height - box.height) / 2 };
    const align = { textAlign: 'center', verticalAlign: 'middle', autoResize: true };
    const said = { text: words, originalText: words, fontSize: fontSize * shrink, ...FONT, ...align };
    return element('text', { ...box, ...at }, { ...said, containerId: id, frameId });
  };
  return [
    ...arrows.flatMap(({ id, from, to, label, points: [ax, ay, bx, by] }) => {
      const frameId = from.in === to.in ? from.in : null;
      const box = { id, x: ax, y: ay, width: Math.abs(bx - ax), height: Math.abs(by - ay) };
      const end = (node) => ({ elementId: node.id, focus: 0, gap: 1 });
      const arrow = element('arrow', box, {
        points: [[0, 0], [(bx - ax) * shrink, (by - ay) * shrink]], // biome-ignore format: a point a pair
        ...{ startBinding: end(from), endBinding: end(to), startArrowhead: null, endArrowhead: 'arrow', elbowed: false },
        ...{ lastCommittedPoint: null, frameId, boundElements: label === undefined ? null : [{ type: 'text', id: `${id}-text` }] },
      });
      const around = { id, x: Math.min(ax, bx), y: Math.min(ay, by), width: box.width, height: box.height };
      return label === undefined ? [arrow] : [arrow, text(label, 11, around, frameId)];
    }),
    ...nodes.flatMap((node) => [
      element('rectangle', node, {
        backgroundColor: '#ffffff',
        frameId: node.in,
        boundElements: [...bound.get(node.id), { type: 'text', id: `${node.id}-text` }],
      }),
      text(node.name, 12, node, node.in),
    ]),
    ...graph.containers.map((box) => element('frame', box, { name: `Area ${box.id}` })),
  ];
}
