import { CarriedAnnotation } from './annotations/CarriedAnnotation.tsx';
import { CarriedCard } from './CarriedCard.tsx';
import { Choices } from './Choices.tsx';
import { SearchPopup } from './SearchPopup.tsx';

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
