/** How far the rebuild of a large workbook has come: one text in the script's properties, so that whoever runs next goes on. */
import type { Instant } from '../../domain/time/time';

export type Note = {
  /** Dossier rows before this one are done in the round that is open; nothing: no round is open. */
  readonly next?: number;
  /** How much of the index is done in it. */
  readonly buckets?: number;
  /** A portion was too much for a run: it is cut into so many. */
  readonly parts?: number;
  /** When the last whole round was over. */
  readonly done?: Instant;
  /** Somebody's run is at it until then, if it lives. */
  readonly busyUntil?: Instant;
};

/** An unreadable note is none: a round begun anew does no harm. */
export function readNote(text: string | undefined): Note {
  try {
    const note: unknown = JSON.parse(text ?? '{}');
    return typeof note === 'object' && note !== null ? note : {};
  } catch {
    return {};
  }
}
