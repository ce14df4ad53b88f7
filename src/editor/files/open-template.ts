import type { Template } from '#core/catalog/catalog.ts';
import { openDesign } from '#core/catalog/open-design.ts';
import { sketchToDesign } from '#core/design/sketch.ts';
import { catalog } from '../store/catalog.ts';
import { closeDialog } from '../store/dialog.ts';
import { openLaidOut } from './open-laid-out.ts';

/** Opens a template as a new design. */
export function openTemplate(template: Template): void {
  closeDialog();
  void openLaidOut(openDesign({ title: template.title, ...sketchToDesign(template.design) }, catalog));
}
