/** The name of the element that holds the design, whatever prefix a program that wrote the file again has given it. */
const NAME = 'design';
const NAMESPACE = 'urn:trueline:design';

/** The design as JSON inside of an SVG's metadata. No sign that means something to XML is left in it. */
export const designElement = (json: string): string =>
  `<metadata><trueline:${NAME} xmlns:trueline="${NAMESPACE}">${xmlSafe(json)}</trueline:${NAME}></metadata>`;

/** In JSON these stand only inside of texts, where `\uXXXX` means the same. */
const xmlSafe = (json: string): string =>
  json.replace(/[<>&\u007f-\u009f\ufffe\uffff]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** The JSON of the design that an SVG holds, as it was written; `undefined` where there is none. Looks at the text once, from left to right. */
export const designInSvg = (svg: string): string | undefined => {
  const named = svg.indexOf(NAMESPACE);
  if (named < 0) return undefined;
  // The element itself says its namespace, or an element around it, to which a program moved it.
  const prefix = /([\w.-]+)\s*=\s*["']$/.exec(svg.slice(Math.max(0, named - 80), named))?.[1];
  if (prefix === undefined) return undefined;
  const name = `${prefix === 'xmlns' ? '' : `${prefix}:`}${NAME}`;
  const start = svg.indexOf(`<${name}`);
  const open = start < 0 ? -1 : svg.indexOf('>', start);
  const end = open < 0 ? -1 : svg.indexOf(`</${name}`, open);
  return end < 0 ? undefined : unescapeXml(svg.slice(open + 1, end));
};

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const unescapeXml = (text: string): string => {
  const inner = text.trim();
  const plain = inner.startsWith('<![CDATA[') && inner.endsWith(']]>') ? inner.slice(9, -3) : inner;
  return plain.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,4}));/gi, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return entities[name] ?? whole;
    const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hex ?? '', 16);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
};
