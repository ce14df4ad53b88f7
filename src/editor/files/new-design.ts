import { emptyDesign } from '#core/design/design.ts';
import { openDocument } from '../store/run.ts';
import { newDocumentId } from './document-id.ts';

/** Starts over with an empty design. The one that was open stays saved. */
export function newDesign(): void {
  openDocument(emptyDesign, newDocumentId());
}
