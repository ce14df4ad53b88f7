import { Hash, ListOrdered, type LucideIcon, SquareDashed, StickyNote, Type } from 'lucide-react';
import type { Annotation } from '#core/design/design.ts';

export type AnnotationKind = Annotation['kind'];

/** What each kind is called, with the words beside it and other words to find it by. */
const about: Readonly<
  Record<AnnotationKind, { readonly name: string; readonly brief: string; readonly also: string; readonly icon: LucideIcon }>
> = {
  note: { name: 'Note', brief: 'words on a sheet', also: 'sticky comment annotation', icon: StickyNote },
  text: { name: 'Text', brief: 'words alone', also: 'free title heading label annotation', icon: Type },
  frame: { name: 'Frame', brief: 'a title around things', also: 'group section box area annotation', icon: SquareDashed },
  callout: { name: 'Callout', brief: 'a number on a thing', also: 'step numbered marker annotation', icon: Hash },
  legend: { name: 'Legend', brief: 'what the numbers mean', also: 'list callouts annotation', icon: ListOrdered },
};

export const aboutKind = (kind: AnnotationKind) => about[kind];

export const kindNames: Readonly<Record<AnnotationKind, string>> = {
  note: about.note.name,
  text: about.text.name,
  frame: about.frame.name,
  callout: about.callout.name,
  legend: about.legend.name,
};

export const annotationKinds: readonly AnnotationKind[] = ['note', 'text', 'frame', 'callout', 'legend'];

/** The kinds that a search for some words finds. */
export function kindsFound(text: string): readonly AnnotationKind[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  return annotationKinds.filter((kind) => {
    const { name, also } = about[kind];
    const all = `${name} ${also}`.toLowerCase().split(' ');
    return words.every((word) => all.some((one) => one.startsWith(word)));
  });
}
