/**
 * The workspace's time. It runs with the machine's (plus an offset) until somebody sets it: then it stands still, so
 * that a journey meets the same hour however long it takes.
 */
export type Clock = {
  now(): number;
  readonly stopped: boolean;
  stopAt(instant: number): void;
  /** Goes on from the time it shows. */
  run(): void;
  dump(): ClockDump;
};

export type ClockDump = { readonly stoppedAt: number } | { readonly offsetMs: number };

export function createClock(machine: () => number, dump: ClockDump = { offsetMs: 0 }): Clock {
  let state = dump;
  const now = () => ('stoppedAt' in state ? state.stoppedAt : machine() + state.offsetMs);
  return {
    now,
    get stopped() {
      return 'stoppedAt' in state;
    },
    stopAt: (instant) => {
      state = { stoppedAt: instant };
    },
    run: () => {
      state = { offsetMs: now() - machine() };
    },
    dump: () => state,
  };
}
