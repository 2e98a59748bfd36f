import type { Json } from './card-class';

/** Sources: guides/workspace-restrictions (widgets, sections), reference/card-service/selection-input (items). */
const mostWidgets = 100;
const mostSections = 100;
const mostItems = 100;

type Section = { readonly widgets?: readonly Json[] };
type Button = Json & { readonly text?: string };

/**
 * What the live service refuses of a finished card, in words of this host (Google answers such cards with a bare server
 * error); nothing where the card is sound.
 */
export function checkCard(card: Json): string | undefined {
  const sections = (card.sections ?? []) as readonly Section[];
  const widgets = sections.flatMap((section) => section.widgets ?? []);
  if (sections.length > mostSections)
    return `A card has at most ${mostSections} sections; this one has ${sections.length}.`;
  if (widgets.length > mostWidgets) return `A card has at most ${mostWidgets} widgets; this one has ${widgets.length}.`;
  const footer = card.fixedFooter as { primaryButton?: Button; secondaryButton?: Button } | undefined;
  if (footer && !footer.primaryButton) return 'A fixed footer needs its primary button.';
  const buttons = [...widgets.flatMap(buttonsOf), footer?.primaryButton, footer?.secondaryButton];
  const dead = buttons.find((button) => button !== undefined && button.onClick === undefined);
  if (dead) return `Server error 500: the button "${dead.text ?? dead.altText ?? ''}" has no click handler.`;
  const entry = ((card.cardActions ?? []) as readonly Json[]).find((action) => action.onClick === undefined);
  if (entry) return `Server error 500: the card action "${entry.actionLabel ?? ''}" has no click handler.`;
  return widgets.map(checkWidget).find((problem) => problem !== undefined);
}

function buttonsOf(widget: Json): readonly (Button | undefined)[] {
  const list = widget.buttonList as { buttons?: readonly Button[] } | undefined;
  const line = widget.decoratedText as { button?: Button } | undefined;
  return [...(list?.buttons ?? []), line?.button];
}

function checkWidget(widget: Json): string | undefined {
  const input = (widget.selectionInput ?? widget.textInput ?? widget.dateTimePicker) as Json | undefined;
  if (input && typeof input.name !== 'string') return 'An input needs a field name.';
  const items = (widget.selectionInput as { items?: readonly unknown[] } | undefined)?.items ?? [];
  return items.length > mostItems
    ? `A selection has at most ${mostItems} items; this one has ${items.length}.`
    : undefined;
}
