import { GoogleError } from '../contract';
import { isRead } from './latency';

/** Calls to the Sheets API in a minute (developers.google.com/workspace/sheets/api/limits). */
export type SheetsQuotas = { readonly perProject: number; readonly perUser: number };
export const googleSheetsQuotas: SheetsQuotas = { perProject: 300, perUser: 60 };

type Kind = 'Read' | 'Write';
type Counted = { readonly at: number; readonly email: string };

const minuteMs = 60_000;

export type SheetsMeter = {
  /** Counts one call, or refuses it with Google's 429. */
  count(method: string, email: string, at: number): void;
};

export function meterSheets(quotas: SheetsQuotas): SheetsMeter {
  const calls: Record<Kind, Counted[]> = { Read: [], Write: [] };
  return {
    count: (method, email, at) => {
      const kind = isRead(method) ? 'Read' : 'Write';
      // People work side by side on a stopped clock, so a later call may be there already: it does not count yet.
      // One that is much later stems from a clock that was set back.
      calls[kind] = calls[kind].filter((call) => call.at > at - minuteMs && call.at < at + minuteMs);
      const recent = calls[kind].filter((call) => call.at <= at);
      const mine = recent.filter((call) => call.email === email).length;
      if (mine >= quotas.perUser) throw exceeded(kind, `${kind} requests per minute per user`);
      if (recent.length >= quotas.perProject) throw exceeded(kind, `${kind} requests per minute`);
      calls[kind].push({ at, email });
    },
  };
}

function exceeded(kind: Kind, limit: string): GoogleError {
  const text = `Quota exceeded for quota metric '${kind} requests' and limit '${limit}' of service 'sheets.googleapis.com' for consumer 'project_number:100000000001'.`;
  return new GoogleError(429, 'rateLimitExceeded', text);
}
