import { CarriedCard } from './adding/CarriedCard.tsx';
import { Choices } from './adding/Choices.tsx';
import { SearchPopup } from './adding/SearchPopup.tsx';
import { CarriedAnnotation } from './annotations/CarriedAnnotation.tsx';

/** What comes up over the canvas while something is added, connected or looked for. */
export function Popups() {
  return (
    <>
      <Choices />
      <SearchPopup />
      <CarriedCard />
      <CarriedAnnotation />
    </>
  );
}
