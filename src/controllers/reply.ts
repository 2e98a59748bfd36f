/** What a controller answers an action with; `google/respond.ts` turns it into Google's response. */
import type { Card } from '../cards/spec';
import type { NewDraft } from './services';

export type Reply =
  | {
      /** `push`: on top; `replace`: instead of the card that was clicked; `back`: instead of the card below it. */
      readonly show: 'push' | 'replace' | 'back' | 'root';
      readonly card: Card;
      readonly notice?: string;
      /** Something was written: the client drops the cards it keeps of other contexts. */
      readonly changed?: boolean;
    }
  | { readonly show: 'notice'; readonly notice: string }
  /** Google's own dialog for the open spreadsheet; its answer arrives at `onFileScopeGranted`. */
  | { readonly show: 'file-access' }
  | { readonly show: 'draft'; readonly insert: string }
  /** A draft that Gmail opens. */
  | { readonly show: 'new-draft'; readonly draft: NewDraft };

export function push(card: Card): Reply {
  return { show: 'push', card };
}

/** The same card again, with what was typed and what is wrong with it. */
export function again(card: Card): Reply {
  return { show: 'replace', card };
}

/** A form did its work: the card below it is shown anew. */
export function done(card: Card, notice: string): Reply {
  return { show: 'back', card, notice, changed: true };
}

/** A card did its work and stays. */
export function updated(card: Card, notice: string): Reply {
  return { show: 'replace', card, notice, changed: true };
}
