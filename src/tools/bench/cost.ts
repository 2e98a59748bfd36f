import type { CallRecord } from '../../host/realm/door';
import type { Answer } from '../../host/server/workspace-contract';

/** What a view or an action costs. */
export type Cost = {
  /** Calls to Gmail, Sheets and Calendar: what is slow and has quotas. One message's headers are one call. */
  readonly calls: number;
  /** UTF-8 bytes of those calls' requests and answers as JSON. */
  readonly bytes: number;
  /** The whole execution by the latency model, its start and what is apart included. */
  readonly simulatedMs: number;
  /** `service.method` of each of the calls, in their order. */
  readonly detail: readonly string[];
  /** Calls to the script's own small services. */
  readonly besides: { readonly lock: number; readonly cache: number; readonly properties: number };
};

const apart = { LockService: 'lock', CacheService: 'cache', PropertiesService: 'properties' } as const;

export function costOf({ calls, simulatedMs }: Pick<Answer, 'calls' | 'simulatedMs'>): Cost {
  const dear = calls.filter(({ service }) => !(service in apart));
  const count = (name: keyof typeof apart) => calls.filter(({ service }) => service === name).length;
  return {
    calls: dear.length,
    bytes: dear.reduce((sum, { requestBytes, responseBytes }) => sum + requestBytes + responseBytes, 0),
    simulatedMs,
    detail: dear.map(nameOf),
    besides: { lock: count('LockService'), cache: count('CacheService'), properties: count('PropertiesService') },
  };
}

/** Several executions together. */
export function sumOf(costs: readonly Cost[]): Cost {
  const sum = (part: (cost: Cost) => number) => costs.reduce((all, cost) => all + part(cost), 0);
  return {
    calls: sum(({ calls }) => calls),
    bytes: sum(({ bytes }) => bytes),
    simulatedMs: sum(({ simulatedMs }) => simulatedMs),
    detail: costs.flatMap(({ detail }) => detail),
    besides: {
      lock: sum(({ besides }) => besides.lock),
      cache: sum(({ besides }) => besides.cache),
      properties: sum(({ besides }) => besides.properties),
    },
  };
}

function nameOf({ service, method }: CallRecord): string {
  return `${service}.${method}`;
}

/** The dearest of several: by calls, then by simulated time, then by bytes. */
export function dearest(costs: readonly Cost[]): Cost {
  const [first, ...others] = costs;
  if (!first) throw new Error('Nothing was measured.');
  return others.reduce((most, cost) => (isDearer(cost, most) ? cost : most), first);
}

function isDearer(one: Cost, other: Cost): boolean {
  if (one.calls !== other.calls) return one.calls > other.calls;
  if (one.simulatedMs !== other.simulatedMs) return one.simulatedMs > other.simulatedMs;
  return one.bytes > other.bytes;
}
