import { executionStartMs, latencyOf } from '../../host/realm/latency';
import type { Workspace } from '../../host/server/workspace-contract';
import type { Cost } from './cost';

const tabs = ['accounts', 'contacts', 'measures', 'signals', 'activities'];

/** A peer in the same run, against Tandem's own mail. */
export type Naive = Pick<Cost, 'calls' | 'bytes' | 'simulatedMs'> & {
  /** How many times as much as Tandem's. */
  readonly times: {
    readonly mailCold: Pick<Cost, 'bytes' | 'simulatedMs'>;
    readonly mailWarm: Pick<Cost, 'bytes' | 'simulatedMs'>;
  };
};

export type NaiveWays = {
  /** `Sheets.Spreadsheets.Values.batchGet` of all the tabs at once. */
  readonly batched: Naive;
  /** `SpreadsheetApp`: `getDataRange().getValues()` of each tab. */
  readonly tabByTab: Naive;
};

type Mails = { readonly mailCold: Cost; readonly mailWarm: Cost };

/**
 * A mail opened the usual ways of a Sheets-backed add-on: the headers, then all rows of every tab that an account's card
 * draws on, searched in the script. In their favour: values alone, no settings, no team, no time to parse what came.
 * Google does not tell what `SpreadsheetApp` moves; the values as JSON stand for it, timed like the same bytes of a read.
 */
export function naiveWays(workspace: Workspace, mails: Mails): NaiveWays {
  const sizes = tabs.map((tab) =>
    Buffer.byteLength(JSON.stringify({ range: tab, values: workspace.sheets.values(tab) })),
  );
  const all = sizes.reduce((sum, size) => sum + size, 0);
  const readMs = (responseBytes: number) =>
    latencyOf({ service: 'Sheets', method: 'Spreadsheets.Values.batchGet', responseBytes });
  const eachMs = sizes.reduce((sum, size) => sum + readMs(size), 0);
  return {
    batched: against(mails, { calls: 2, bytes: all, readMs: readMs(all) }),
    tabByTab: against(mails, { calls: 1 + tabs.length, bytes: all, readMs: eachMs }),
  };
}

function against(mails: Mails, { calls, bytes, readMs }: { calls: number; bytes: number; readMs: number }): Naive {
  const headers = latencyOf({ service: 'GmailApp', method: 'getMessageById', responseBytes: 0 });
  const simulatedMs = executionStartMs + headers + readMs;
  const times = (own: Cost) => ({
    bytes: tenths(bytes / own.bytes),
    simulatedMs: tenths(simulatedMs / own.simulatedMs),
  });
  return { calls, bytes, simulatedMs, times: { mailCold: times(mails.mailCold), mailWarm: times(mails.mailWarm) } };
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
