import type { ReactNode } from 'react';

/** One line of a menu. `checked` makes it a choice with a tick. */
export type MenuItem =
  | {
      readonly kind: 'item';
      readonly id: string;
      readonly name: string;
      readonly icon?: ReactNode;
      readonly key?: string | undefined;
      readonly help?: string;
      readonly checked?: boolean | undefined;
      readonly disabled?: boolean;
      /** Why it is off, for those who point at it. */
      readonly title?: string;
      readonly run: () => void;
    }
  | { readonly kind: 'label'; readonly id: string; readonly name: string }
  | { readonly kind: 'separator'; readonly id: string };
