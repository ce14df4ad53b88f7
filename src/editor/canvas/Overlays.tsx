import { useReadOnlyReason } from '../store/access.ts';
import { useEditor } from '../store/editor-store.ts';
import { Announcer } from './Announcer.tsx';
import { AnnotationField } from './annotations/AnnotationField.tsx';
import { CarriedAnnotation } from './annotations/CarriedAnnotation.tsx';
import { PinLight } from './annotations/PinLight.tsx';
import { CarriedCard } from './CarriedCard.tsx';
import { Choices } from './Choices.tsx';
import { EdgeBends } from './EdgeBends.tsx';
import { EdgeEnds } from './EdgeEnds.tsx';
import { EdgeHover } from './EdgeHover.tsx';
import { FocusRing } from './FocusRing.tsx';
import { GhostLayer } from './GhostLayer.tsx';
import { HandleLayer } from './HandleLayer.tsx';
import { LitLayer } from './LitLayer.tsx';
import { Overview } from './Overview.tsx';
import { RenameField } from './RenameField.tsx';
import { SearchPopup } from './SearchPopup.tsx';
import { SuggestionLayer } from './SuggestionLayer.tsx';
import { ToDrawLayer } from './ToDrawLayer.tsx';
import { Tools } from './Tools.tsx';
import { WireLayer } from './WireLayer.tsx';
import { ZoomBar } from './ZoomBar.tsx';

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

/** What stays where it is on the screen. */
export function Interface() {
  return (
    <>
      <ZoomBar />
      <Tools />
      <Overview />
      <Choices />
      <SearchPopup />
      <CarriedCard />
      <CarriedAnnotation />
      <Announcer />
    </>
  );
}
