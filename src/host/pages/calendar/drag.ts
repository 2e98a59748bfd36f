/** Moving and stretching an event in the week with the pointer, in steps of a quarter of an hour. */

export const stepMinutes = 15;
export type Moved = { readonly days: number; readonly minutes: number };
type Drag = {
  readonly kind: 'move' | 'stretch';
  /** Drawn while the pointer is down. */
  readonly show: (moved: Moved) => void;
  /** Called once at the end; not for a mere click. */
  readonly done: (moved: Moved) => void;
};

/** Follows the pointer from its press on an event. `week` is the element of the seven days, as tall as 24 hours. */
export function followPointer(press: PointerEvent, week: HTMLElement, drag: Drag): void {
  const box = week.getBoundingClientRect();
  const towardsEnd = getComputedStyle(week).direction === 'rtl' ? -1 : 1;
  const measure = (event: PointerEvent): Moved => ({
    days: drag.kind === 'move' ? Math.round(((event.clientX - press.clientX) / (box.width / 7)) * towardsEnd) : 0,
    minutes: Math.round(((event.clientY - press.clientY) / box.height) * (1440 / stepMinutes)) * stepMinutes,
  });
  const stop = new AbortController();
  const { signal } = stop;
  let moved: Moved = { days: 0, minutes: 0 };
  window.addEventListener(
    'pointermove',
    (event) => {
      moved = measure(event);
      drag.show(moved);
    },
    { signal },
  );
  window.addEventListener(
    'pointerup',
    () => {
      stop.abort();
      if (moved.days !== 0 || moved.minutes !== 0) drag.done(moved);
    },
    { signal },
  );
  window.addEventListener('pointercancel', () => stop.abort(), { signal });
}
