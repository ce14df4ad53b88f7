import { useReadOnlyReason } from '../store/access.ts';
import { useEditor } from '../store/editor-store.ts';
import { AnnotationField } from './annotations/AnnotationField.tsx';
import { PinLight } from './annotations/PinLight.tsx';
import { EdgeBends } from './EdgeBends.tsx';
import { EdgeEnds } from './EdgeEnds.tsx';
import { EdgeHover } from './EdgeHover.tsx';
import { FocusRing } from './FocusRing.tsx';
import { GhostLayer } from './GhostLayer.tsx';
import { HandleLayer } from './HandleLayer.tsx';
import { LitLayer } from './LitLayer.tsx';
import { RenameField } from './RenameField.tsx';
import { SuggestionLayer } from './SuggestionLayer.tsx';
import { ToDrawLayer } from './ToDrawLayer.tsx';
import { WireLayer } from './WireLayer.tsx';

/** What lies over the drawing and moves with it. Never part of an exported picture. */
export function Overlays() {
  const exporting = useEditor((state) => state.exporting);
  const changeable = useReadOnlyReason() === undefined;
  if (exporting) return null;
  return (
    <>
      <LitLayer />
      <GhostLayer />
      <WireLayer />
      {changeable && <EdgeBends />}
      {changeable && <EdgeEnds />}
      {changeable && <HandleLayer />}
      <EdgeHover />
      {changeable && <SuggestionLayer />}
      {changeable && <ToDrawLayer />}
      <FocusRing />
      <PinLight />
      <RenameField />
      <AnnotationField />
    </>
  );
}
