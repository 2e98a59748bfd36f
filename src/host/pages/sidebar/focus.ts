/** Where the keyboard goes when a card changes under it. */

/** To the top of a new card. */
export function focusCard(root: HTMLElement | null): void {
  root?.querySelector('.card-scroll')?.scrollTo(0, 0);
  root?.querySelector<HTMLElement>('.card-header h2, .card-scroll button, .card-scroll input')?.focus();
}

/** To the field that has to be filled. */
export function focusField(root: HTMLElement | null, name: string): void {
  root?.querySelector<HTMLElement>(`.card-scroll [name="${CSS.escape(name)}"]`)?.focus();
}

/** Back to where it was before the lock took it away, if that still exists. */
export function giveBackFocus(root: HTMLElement | null, before: Element | null): void {
  const lost = document.activeElement === document.body;
  if (lost && before instanceof HTMLElement && root?.contains(before)) before.focus({ preventScroll: true });
}
