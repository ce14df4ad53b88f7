/** A page of our own making, taken apart so that it can be shown inside the page: nothing in it leads anywhere or runs. */
export interface ReportPage {
  readonly html: string;
  readonly css: string;
}

/** The page forbids styles in its text (Content-Security-Policy); as a style sheet of the frame the same styles are allowed. */
export function reportPage(text: string): ReportPage {
  const css: string[] = [];
  const bare = text.replace(/<style>([\s\S]*?)<\/style>/g, (_, style: string) => {
    css.push(style);
    return '';
  });
  const page = new DOMParser().parseFromString(bare, 'text/html');
  for (const element of page.querySelectorAll('meta, script')) element.remove();
  for (const link of page.querySelectorAll('a[href]')) link.removeAttribute('href');
  return { html: page.documentElement.outerHTML, css: css.join('\n') };
}

/** Dresses a frame that shows the page, once it is there. */
export function dress(frame: HTMLIFrameElement, css: string): void {
  const page = frame.contentDocument;
  const view = page?.defaultView;
  if (!page || !view) return;
  const sheet = new view.CSSStyleSheet();
  sheet.replaceSync(css);
  page.adoptedStyleSheets = [sheet];
}
