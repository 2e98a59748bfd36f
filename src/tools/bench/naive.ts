import { executionStartMs, latencyOf } from '../../host/realm/latency';
import type { Workspace } from '../../host/server/workspace-contract';
import type { Cost } from './cost';

const tabs = ['accounts', 'contacts', 'measures', 'signals', 'activities'];

/** The peer in the same run, against Tandem's own mail. */
export type Naive = Pick<Cost, 'calls' | 'bytes' | 'simulatedMs'> & {
  /** How many times as much as Tandem's. */
  readonly times: {
    readonly mailCold: Pick<Cost, 'bytes' | 'simulatedMs'>;
    readonly mailWarm: Pick<Cost, 'bytes' | 'simulatedMs'>;
  };
};

/**
 * A mail opened the usual way of a Sheets-backed add-on: the headers, then all rows of every tab that an account's card
 * draws on, searched in the script. In its favour: one batched read of values alone, no settings, no team.
 */
export function naiveWay(workspace: Workspace, mail: { readonly mailCold: Cost; readonly mailWarm: Cost }): Naive {
  const valueRanges = tabs.map((tab) => ({ range: tab, majorDimension: 'ROWS', values: workspace.sheets.values(tab) }));
  const bytes = Buffer.byteLength(JSON.stringify({ valueRanges }));
  const read = latencyOf({ service: 'Sheets', method: 'Spreadsheets.Values.batchGet', responseBytes: bytes });
  const headers = latencyOf({ service: 'GmailApp', method: 'getMessageById', responseBytes: 0 });
  const simulatedMs = executionStartMs + headers + read;
  const times = (own: Cost) => ({
    bytes: tenths(bytes / own.bytes),
    simulatedMs: tenths(simulatedMs / own.simulatedMs),
  });
  return { calls: 2, bytes, simulatedMs, times: { mailCold: times(mail.mailCold), mailWarm: times(mail.mailWarm) } };
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
