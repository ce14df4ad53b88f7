import { type AnnotationKind, aboutKind } from '../store/annotation-kinds.ts';

/** The sign of a kind of annotation. */
export function KindIcon({ kind, size = 20 }: { readonly kind: AnnotationKind; readonly size?: number }) {
  const { icon: Icon } = aboutKind(kind);
  return <Icon aria-hidden="true" size={size} strokeWidth={1.75} />;
}
