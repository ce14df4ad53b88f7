import { openDesign } from '#core/catalog/open-design.ts';
import type { Design } from '#core/design/design.ts';
import { serializeDesign } from '#core/design/serialize.ts';
import { LARGEST_FILE } from '#core/design/text-limits.ts';
import { catalog } from '../store/catalog.ts';
import { showDialog } from '../store/dialog.ts';
import { openDocument } from '../store/run.ts';
import { deflated, fromLetters, inflated, toLetters } from './deflate.ts';
import { newDocumentId } from './document-id.ts';
import { readDesign } from './read-design.ts';

/** Longer links are cut by some mail and chat programs. */
export const LONG_LINK = 8000;

/** A link that holds the whole design behind the #, which browsers never send to a server. */
export async function linkTo(design: Design, address: string): Promise<string> {
  const text = serializeDesign(design).replace(/\n\s*/g, ''); // inside of texts line breaks are escaped
  return `${address.replace(/#.*$/, '')}#design=${toLetters(await deflated(text))}`;
}

/** The text of the design in a link; undefined where it holds none, or a larger one than can be opened. */
export async function textOfLink(letters: string): Promise<string | undefined> {
  const bytes = letters.length > LARGEST_FILE ? undefined : fromLetters(letters);
  return bytes && inflated(bytes, LARGEST_FILE);
}

/** Shows the design of a link, to be looked at. One that cannot be read leaves what was open. */
export async function openSharedLink(letters: string): Promise<void> {
  const text = await textOfLink(letters);
  const parsed = await readDesign(text ?? '');
  const problems =
    text === undefined ? [{ message: 'The link is not whole: programs cut long links. Ask for the file instead.' }] : undefined;
  if (problems || 'problems' in parsed) {
    showDialog({ kind: 'problems', file: 'The design in the link', problems: problems ?? ('problems' in parsed ? parsed.problems : []) });
    forgetLink();
  } else openDocument(openDesign(parsed.design, catalog), newDocumentId(), 'shared');
}

/** Takes the design out of the address, so that reloading the page does not bring it back. */
export const forgetLink = (): void => history.replaceState(null, '', location.pathname + location.search);
