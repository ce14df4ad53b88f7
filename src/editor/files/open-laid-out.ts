import type { Design } from '#core/design/design.ts';
import { canvasPort } from '../store/canvas-port.ts';
import { editorState } from '../store/editor-store.ts';
import { forgetHistory, openDocument } from '../store/run.ts';
import { newDocumentId } from './document-id.ts';

/**
 * Opens a design as a new document. One whose nodes have no positions, written by hand or a template, is shown at once in
 * rough columns and then laid out properly; that is part of opening and no step that undo would take back.
 */
export async function openLaidOut(design: Design): Promise<void> {
  openDocument(design, newDocumentId());
  if (design.nodes.length === 0 || design.nodes.some((node) => node.position)) return;
  const { documentId } = editorState();
  await canvasPort()?.tidy();
  const { past, documentId: now } = editorState();
  if (now === documentId && past.length === 1 && past[0]?.label === 'Tidy') forgetHistory();
}
