import { parseArgs } from 'node:util';

export const backtestHelp = `Usage: npm run backtest -- ACCOUNTS.csv --measures MEASURES.json [options]

Fits the score to the accounts of the split "train" and judges it on those of "test": does it rank those who cancelled
above the rest, and do its probabilities keep their word? The file has a row for each account and snapshot day: account_id,
snapshot_date (optional), split, a column for each measure, outcome (renewed; upgraded or expanded; cancelled or churned).
The measures file holds { "measures": [{ "column": "logins", "direction": 1 }] }: 1 higher is healthier, -1 lower is,
0 nobody knows.

  --measures FILE    the measures and which way they point
  --split COLUMN     the column that says train or test (default: split). Without one, the last days, or three accounts
                     in ten by lot, are the test
  --outcome COLUMN   the column of the outcome (default: outcome)
  --accept-flips     measures that history turns round count so from the start
  --sample N         train on so many rows only, by lot
  --shuffle SEED     deal the outcomes out anew, to see what no evidence looks like
  --seed SEED        of the lots (default: 1)
  --json             one JSON object on stdout
  --help             this text

Exit 0: judged. 1: the rows could not be judged. 2: wrong use.
`;

export type BacktestOptions = {
  readonly file: string;
  readonly measures: string;
  readonly split: string;
  readonly outcome: string;
  readonly acceptFlips: boolean;
  readonly sample: number | undefined;
  readonly shuffle: number | undefined;
  readonly seed: number;
  readonly json: boolean;
  readonly help: boolean;
};

/** Wrong use of the command: exit 2. */
export class UsageError extends Error {}

/** Reads the command line; throws `UsageError` for an option that does not exist or does not fit. */
export function parseBacktestOptions(args: readonly string[]): BacktestOptions {
  const { values, positionals } = parsed(args);
  const [file = '', ...more] = positionals;
  const help = values.help ?? false;
  if (!help && file === '')
    throw new UsageError('Name a file: npm run backtest -- ACCOUNTS.csv --measures MEASURES.json');
  if (more.length > 0) throw new UsageError(`One file at a time, not ${positionals.join(' and ')}.`);
  if (!help && !values.measures)
    throw new UsageError('--measures names the file that says which way each measure points.');
  return {
    file,
    measures: values.measures ?? '',
    split: values.split ?? 'split',
    outcome: values.outcome ?? 'outcome',
    acceptFlips: values['accept-flips'] ?? false,
    sample: wholeNumber('--sample', values.sample),
    shuffle: wholeNumber('--shuffle', values.shuffle),
    seed: wholeNumber('--seed', values.seed) ?? 1,
    json: values.json ?? false,
    help,
  };
}

function parsed(args: readonly string[]) {
  const [text, flag] = [{ type: 'string' }, { type: 'boolean' }] as const;
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        ...{ measures: text, split: text, outcome: text, sample: text, shuffle: text, seed: text },
        ...{ 'accept-flips': flag, json: flag, help: { type: 'boolean', short: 'h' } },
      },
    });
  } catch (cause) {
    throw new UsageError(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

function wholeNumber(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (!/^\d{1,9}$/.test(text)) throw new UsageError(`${option} takes a whole number, not "${text}".`);
  return Number(text);
}
