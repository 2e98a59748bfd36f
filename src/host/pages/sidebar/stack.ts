/** The stack of cards: `pushCard`, `updateCard`, `pop`, `popToRoot` and `popToCard` as response-render-action.json says. */
import type { Card } from '../cards/card-types';
import { fieldsOf, initialValues, type Problem, type Values } from '../cards/form';
import type { Navigation } from './answer';

export type Entry = {
  /** Stays the same while the card is updated, so that focus and scroll stay where they are. */
  readonly id: number;
  readonly card: Card;
  /** Set where a trigger gave several cards: the list of their headers is shown instead of a card. */
  readonly choices?: readonly Card[];
  readonly values: Values;
  /** The fields the user has changed: an update keeps these and takes the add-on's values for the rest. */
  readonly touched: ReadonlySet<string>;
  readonly problems: ReadonlyMap<string, Problem>;
  /** Indexes of the collapsible sections that are folded out. */
  readonly unfolded: ReadonlySet<number>;
};
export type Stack = readonly Entry[];

let lastId = 0;

export function entryOf(card: Card, zone: string): Entry {
  lastId += 1;
  return {
    id: lastId,
    card,
    values: initialValues(card, zone),
    touched: new Set(),
    problems: new Map(),
    unfolded: new Set(),
  };
}

/** A trigger's answer as a fresh stack; none for no card. */
export function stackOf(cards: readonly Card[], zone: string): Stack {
  const [first] = cards;
  if (!first) return [];
  if (cards.length === 1) return [entryOf(first, zone)];
  return [{ ...entryOf({}, zone), choices: cards }];
}

/** A click answered with cards, as Google's samples do it too: they go on top, to be left by the arrow or by name. */
export function pushed(stack: Stack, cards: readonly Card[], zone: string): Stack {
  return [...stack, ...stackOf(cards, zone)];
}

export function navigate(stack: Stack, navigations: readonly Navigation[], zone: string): Stack {
  return navigations.reduce<Stack>((now, navigation) => step(now, navigation, zone), stack);
}

function step(stack: Stack, navigation: Navigation, zone: string): Stack {
  if (navigation.popToRoot) return stack.slice(0, 1);
  if (navigation.pop) return stack.length > 1 ? stack.slice(0, -1) : stack;
  if (navigation.popToCard !== undefined) {
    const at = stack.findLastIndex((entry) => entry.card.name === navigation.popToCard);
    return at < 0 ? stack : stack.slice(0, at + 1);
  }
  if (navigation.pushCard) return [...stack, entryOf(navigation.pushCard, zone)];
  const top = stack.at(-1);
  if (!navigation.updateCard) return stack;
  if (!top) return [entryOf(navigation.updateCard, zone)];
  return [...stack.slice(0, -1), updated(top, navigation.updateCard, zone)];
}

/** "Preserving filled form fields values. For non-equivalent field, the value is dropped." */
function updated(entry: Entry, card: Card, zone: string): Entry {
  const before = new Map(fieldsOf(entry.card, zone).map((field) => [field.name, field.kind]));
  const values = new Map(initialValues(card, zone));
  const touched = new Set<string>();
  for (const field of fieldsOf(card, zone)) {
    if (!entry.touched.has(field.name) || before.get(field.name) !== field.kind) continue;
    values.set(field.name, entry.values.get(field.name) ?? []);
    touched.add(field.name);
  }
  const { choices: _, ...kept } = entry;
  return { ...kept, card, values, touched, problems: new Map() };
}

export function withValue(entry: Entry, name: string, value: readonly string[]): Entry {
  const problems = new Map(entry.problems);
  problems.delete(name);
  return {
    ...entry,
    values: new Map(entry.values).set(name, value),
    touched: new Set(entry.touched).add(name),
    problems,
  };
}
