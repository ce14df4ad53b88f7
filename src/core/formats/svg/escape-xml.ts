import { xmlText } from '../plain-text.ts';

/** A text for XML and HTML, between tags and in quoted attributes. Most texts are plain and cost one look. */
export const escapeXml = (text: string): string => (/^[ !#-%(-;=?-~\u00a1-\u06ff]*$/.test(text) ? text : xmlText(text));
