import type { Plugin } from 'vite';

/** While developing, Vite puts styles into `<style>` elements and a script into the page; the built app allows neither. */
export function developmentCsp(): Plugin {
  return {
    name: 'trueline-development-csp',
    apply: 'serve',
    transformIndexHtml: (html) =>
      html
        .replace("script-src 'self'", "script-src 'self' 'unsafe-inline'")
        .replace("style-src 'self'", "style-src 'self' 'unsafe-inline'"),
  };
}
