import type { Template } from '#core/catalog/catalog.ts';
import { sketchToDesign } from '#core/design/sketch.ts';
import { closeDialog } from '../store/dialog.ts';
import { openDocument } from '../store/run.ts';
import { newDocumentId } from './document-id.ts';

/** Opens a template as a new design. */
export function openTemplate(template: Template): void {
  closeDialog();
  openDocument({ title: template.title, ...sketchToDesign(template.design) }, newDocumentId());
}
