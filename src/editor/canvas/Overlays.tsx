import { useReadOnlyReason } from '../store/access.ts';
import { useEditor } from '../store/editor-store.ts';
import { GhostLayer } from './adding/GhostLayer.tsx';
import { SuggestionLayer } from './adding/SuggestionLayer.tsx';
import { ToDrawLayer } from './adding/ToDrawLayer.tsx';
import { AnnotationField } from './annotations/AnnotationField.tsx';
import { PinLight } from './annotations/PinLight.tsx';
import { HandleLayer } from './connecting/HandleLayer.tsx';
import { WireLayer } from './connecting/WireLayer.tsx';
import { EdgeBends } from './edges/EdgeBends.tsx';
import { EdgeEnds } from './edges/EdgeEnds.tsx';
import { EdgeHover } from './edges/EdgeHover.tsx';
import { FocusRing } from './FocusRing.tsx';
import { LitLayer } from './LitLayer.tsx';
import { RenameField } from './RenameField.tsx';

/** What lies over the drawing and moves with it. Never part of an exported picture. */
export function Overlays() {
  const exporting = useEditor((state) => state.exporting);
  const several = useEditor((state) => state.tool === 'several');
  const changeable = useReadOnlyReason() === undefined && !several;
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
