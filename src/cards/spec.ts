/**
 * A card as plain data: what the user sees, in the order they see it. `google/card-renderer.ts` is the only reader
 * that turns it into Google's widgets; text is plain everywhere here and is escaped there.
 */
import type { ActionCall } from './actions';

export type Card = {
  /** Names the card on the stack, for `popTo`. */
  readonly name: string;
  readonly header?: { readonly title: string; readonly subtitle?: string };
  readonly sections: readonly Section[];
  /** One primary action a card, fixed at the bottom; a quiet second one beside it. */
  readonly footer?: { readonly primary: Button; readonly secondary?: Button };
  /** The entries of the card's menu (⋮). */
  readonly menu?: readonly { readonly label: string; readonly onClick: ActionCall }[];
};

export type Section = {
  readonly header?: string;
  /** Widgets shown before "show more"; all are shown when absent. */
  readonly folded?: number;
  readonly widgets: readonly Widget[];
};

/** Colours carry no meaning alone: a word or a symbol always says the same. */
export type Tone = 'good' | 'warning' | 'bad' | 'muted' | 'accent';
export type Span = { readonly text: string; readonly bold?: boolean; readonly tone?: Tone };
/** Plain text, or pieces of it with weight and tone. A newline in it is a line break. */
export type Text = string | readonly Span[];

export type Widget =
  | { readonly kind: 'text'; readonly text: Text }
  | Line
  | { readonly kind: 'image'; readonly url: string; readonly alt: string }
  | { readonly kind: 'buttons'; readonly buttons: readonly Button[] }
  | {
      readonly kind: 'input';
      readonly name: string;
      readonly label: string;
      readonly hint?: string;
      readonly value?: string;
      readonly multiline?: boolean;
      /** Characters at most; the client refuses more. */
      readonly limit?: number;
      readonly suggestions?: readonly string[];
    }
  | {
      readonly kind: 'choice';
      readonly style: 'dropdown' | 'radio' | 'checkboxes';
      readonly name: string;
      readonly label: string;
      readonly items: readonly { readonly label: string; readonly value: string; readonly selected: boolean }[];
      readonly onChange?: ActionCall;
    }
  | { readonly kind: 'date'; readonly name: string; readonly label: string; readonly day?: string }
  | { readonly kind: 'divider' };

/** One line with what leads it, stands under it and ends it. */
export type Line = {
  readonly kind: 'line';
  /** A Material symbol's name, `event_upcoming`. */
  readonly icon?: string;
  readonly above?: string;
  readonly text: Text;
  readonly below?: string;
  readonly button?: Button;
  /** A box to tick at its end, where no button stands; boxes of one name are one field with several values. */
  readonly tick?: { readonly name: string; readonly value: string; readonly selected: boolean };
  readonly onClick?: Click;
};

export type Button = {
  readonly label: string;
  readonly style?: 'filled' | 'outlined' | 'plain';
  readonly onClick: Click;
  readonly disabled?: boolean;
};

/** `draft`: an action whose answer is a draft that Gmail opens: a reply to the open mail, or a mail `alone`. */
export type Click = ActionCall | { readonly open: string } | { readonly draft: ActionCall; readonly alone?: boolean };
