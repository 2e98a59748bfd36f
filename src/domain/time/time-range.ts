/** Half-open stretches of time, `start` in and `end` out. A list is tidy when it is sorted and nothing touches. */
import type { Instant } from './time';

export type TimeRange = { readonly start: Instant; readonly end: Instant };

/** The tidy list that covers the same time: overlapping and touching ranges become one, empty ones go. */
export function merge(ranges: readonly TimeRange[]): readonly TimeRange[] {
  const merged: { start: Instant; end: Instant }[] = [];
  for (const { start, end } of sorted(ranges)) {
    const last = merged[merged.length - 1];
    if (last && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}

/** The time that every list covers. One pass through two tidy lists at a time. */
export function intersect(lists: readonly (readonly TimeRange[])[]): readonly TimeRange[] {
  const [first, ...others] = lists;
  return first ? others.map(merge).reduce(intersectTidy, merge(first)) : [];
}

/** What is left of `ranges` where no `hole` is. */
export function subtract(ranges: readonly TimeRange[], holes: readonly TimeRange[]): readonly TimeRange[] {
  const left: TimeRange[] = [];
  const tidyHoles = merge(holes);
  let next = 0;
  for (const { start, end } of merge(ranges)) {
    let from = start;
    while ((tidyHoles[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next += 1;
    for (let at = next; from < end; at += 1) {
      const hole = tidyHoles[at];
      const until = Math.min(hole?.start ?? end, end);
      if (until > from) left.push({ start: from, end: until });
      from = hole ? Math.max(from, hole.end) : end;
    }
  }
  return left;
}

export function overlaps(one: TimeRange, other: TimeRange): boolean {
  return one.start < other.end && other.start < one.end;
}

/** Milliseconds covered by a tidy list. */
export function lengthOf(ranges: readonly TimeRange[]): number {
  return ranges.reduce((total, { start, end }) => total + end - start, 0);
}

function sorted(ranges: readonly TimeRange[]): readonly TimeRange[] {
  return ranges.filter(({ start, end }) => end > start).sort((a, b) => a.start - b.start);
}

function intersectTidy(one: readonly TimeRange[], other: readonly TimeRange[]): readonly TimeRange[] {
  const common: TimeRange[] = [];
  for (let a = 0, b = 0; ; ) {
    const left = one[a];
    const right = other[b];
    if (!left || !right) return common;
    const start = Math.max(left.start, right.start);
    const end = Math.min(left.end, right.end);
    if (end > start) common.push({ start, end });
    if (left.end < right.end) a += 1;
    else b += 1;
  }
}
