import type { Part } from '#core/formats/picture/part.ts';
import type { Theme } from '../store/editor-store.ts';

/** What belongs to the interface and not to the drawing. The overlays themselves are not mounted while a picture is taken. */
const NOT_DRAWN = `
.react-flow__handle, .react-flow__resize-control, .react-flow__nodesselection, .edge-halo, .edge-hit { display: none; }
.react-flow__node .card, .react-flow__node .container { outline: none; }
.react-flow__viewport { font-family: var(--font); font-size: var(--text-base); line-height: 1.4; color: var(--ink); }
`;

/**
 * The app's own CSS, made fit for a picture: the drawing stands alone there, without the page around it, so the rules of one
 * theme move to the root. The layers keep their order; what is added last lies in no layer and wins.
 */
export async function pictureCss(theme: Theme, part: Part): Promise<string> {
  const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
  const fonts = await Promise.all(rules.filter((rule) => rule instanceof CSSFontFaceRule).map(embeddedFont));
  const styles = rules.filter((rule) => !(rule instanceof CSSFontFaceRule)).map((rule) => rule.cssText);
  const own = styles
    .join('\n')
    .replace(/\.react-flow(?![\w-])/g, ':root')
    .replace(/\[data-theme=["']?(light|dark)["']?\]/g, (_, name: string) => (name === theme ? ':root' : ':not(*)'));
  return `${fonts.join('\n')}\n${own}\n${NOT_DRAWN}\n${onlyEdges(part)}`;
}

/** Edges lie in one drawing, from which none can be left out but by its id. */
const onlyEdges = ({ edges }: Part): string => {
  const shown = [...edges].map((id) => `[data-edge="${CSS.escape(id)}"]`);
  const others = '.edge, .edge-label { display: none; }';
  return shown.length === 0 ? others : `${others}\n:is(.edge, .edge-label):is(${shown.join(',')}) { display: inline; }`;
};

const embedded = new Map<string, Promise<string>>();

/** The rule of a font with the font itself in it, read once. */
function embeddedFont(rule: CSSFontFaceRule): Promise<string> {
  const text = rule.cssText;
  const known = embedded.get(text);
  if (known) return known;
  const made = embed(text, rule.parentStyleSheet?.href ?? document.baseURI);
  embedded.set(text, made);
  made.catch(() => embedded.delete(text));
  return made;
}

async function embed(text: string, base: string): Promise<string> {
  const source = /url\(["']?([^"')]+)["']?\)/.exec(text)?.[1];
  if (source === undefined || source.startsWith('data:')) return text;
  const answer = await fetch(new URL(source, base));
  if (!answer.ok) throw new Error('The font could not be read.');
  return text.replace(source, await dataUrl(await answer.blob()));
}

const dataUrl = (blob: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(new Error('The font could not be read.'));
    reader.readAsDataURL(blob);
  });

/** The colour of the canvas in a theme. */
export function canvasColour(theme: Theme): string {
  const probe = document.createElement('div');
  probe.dataset.theme = theme;
  document.body.append(probe);
  const colour = getComputedStyle(probe).getPropertyValue('--bg').trim();
  probe.remove();
  return colour;
}
