/**
 * The two stacks of cards a host keeps: the home's, and that of the open message, event or draft. Navigation moves in
 * one of them only; leaving the context drops its cards, the home's stay until something says they are stale.
 */
import type { Entry, Stack } from './stack';

type Place = 'home' | 'context';

export class Places {
  private place: Place = 'home';
  private stacks: Readonly<Record<Place, Stack>> = { home: [], context: [] };

  get stack(): Stack {
    return this.stacks[this.place];
  }

  get top(): Entry | undefined {
    return this.stack.at(-1);
  }

  get inContext(): boolean {
    return this.place === 'context';
  }

  /** The contextual card that waits below the home, if one does. */
  get peek(): Entry | undefined {
    return this.inContext ? undefined : this.stacks.context[0];
  }

  /** Something else was opened, or nothing any more. */
  enter(contextual: boolean): void {
    this.place = contextual ? 'context' : 'home';
    this.stacks = { ...this.stacks, context: [] };
  }

  show(place: Place): void {
    this.place = place;
  }

  put(stack: Stack): void {
    this.stacks = { ...this.stacks, [this.place]: stack };
  }

  replaceTop(entry: Entry): void {
    this.put([...this.stack.slice(0, -1), entry]);
  }

  /** `setStateChanged`: the cards of the other place are stale. */
  dropOther(): void {
    this.stacks = { ...this.stacks, [this.inContext ? 'home' : 'context']: [] };
  }

  clear(): void {
    this.stacks = { home: [], context: [] };
  }
}
