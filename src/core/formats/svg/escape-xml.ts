const named: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A text for XML and HTML, between tags and in quoted attributes. What XML cannot hold becomes the sign for a lost character. */
export const escapeXml = (text: string): string => {
  if (/^[ !#-%(-;=?-~\u00a1-\ud7ff]*$/.test(text)) return text;
  let safe = '';
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0;
    safe += named[char] ?? (isXml(code) ? char : '\ufffd');
  }
  return safe;
};

const isXml = (code: number): boolean =>
  code === 9 || code === 10 || code === 13 || (code >= 0x20 && code < 0xd800) || (code >= 0xe000 && code < 0xfffe) || code >= 0x10000;
