import { parseArgs } from 'node:util';

export const benchHelp = `Usage: npm run bench -- [options]

Measures the very script that would be pushed, in the local host: Google calls, bytes and simulated time of every view
and action, the size of the script and the CPU time of a cold execution. Simulated time rests on estimates.

  --accounts N,N   sizes of the company (default: 1000,10000,50000)
  --day            a day of work under Google's quotas instead: how many calls a minute, who was refused, how old
                   a card may be
  --people N       of the day (default: 200); fewer get their share of the project's quota
  --hours N        of the day, eight at the most (default: 8)
  --data FOLDER    calibration of health scores instead: each folder in it holds an accounts.csv and a measures.json
                   (as for npm run backtest), judged beside plain logistic regression; "made-up" for histories
                   that the bench makes up: no signal, wrong directions, gaps, drift, ...
  --times          only what finding a time costs, beside two open libraries on the same request
  --scores         only what the scores of 10,000 accounts cost, beside the same model as formulas of a spreadsheet,
                   and what learning from 10,000 rows does
  --boards         only what the tabs with charts of 10,000 accounts with 100,000 movements cost; --accounts takes
                   another size, with ten movements for each
  --json           one JSON object on stdout, everything else on stderr
  --help           this text
`;

export type BenchOptions = {
  readonly accounts: readonly number[];
  /** Instead of the views: a day of so many people. */
  readonly day: { readonly people: number; readonly hours: number } | undefined;
  /** Instead of the views: histories to calibrate on. */
  readonly data: string | undefined;
  /** Instead of the views: the search for times alone. */
  readonly times: boolean;
  /** Instead of the views: the tabs with charts alone. */
  readonly boards: boolean;
  /** Instead of the views: scores of a whole company and learning alone. */
  readonly scores: boolean;
  readonly json: boolean;
  readonly help: boolean;
};

/** Wrong use of the command: exit 2. */
export class UsageError extends Error {}

/** Two accounts make a mail with people of several; more than these nobody has tried. */
const fewest = 2;
const most = 50_000;
/** An admin, a lead and some who work with accounts; more than these nobody has tried. */
const fewestPeople = 6;
const mostPeople = 500;
/** Accounts for each person of the day. */
const accountsEach = 25;

/** Reads the command line; throws `UsageError` for an option that does not exist or does not fit. */
export function parseBenchOptions(args: readonly string[]): BenchOptions {
  const {
    json = false,
    help = false,
    day = false,
    times = false,
    scores = false,
    boards = false,
    people = '200',
    hours = '8',
    ...given
  } = valuesOf(args);
  const size = { people: numberIn(people), hours: numberIn(hours) };
  if (!(size.people >= fewestPeople && size.people <= mostPeople)) {
    throw new UsageError(`--people takes a number from ${fewestPeople} to ${mostPeople}.`);
  }
  if (!(size.hours > 0 && size.hours <= 8)) throw new UsageError('--hours takes a number up to 8.');
  const { accounts = boards ? '10000' : day ? String(accountsEach * size.people) : '1000,10000,50000' } = given;
  const sizes = accounts.split(',').map((text) => (/^\d+$/.test(text) ? Number(text) : Number.NaN));
  if (!sizes.every((one) => one >= fewest && one <= most)) {
    throw new UsageError(`--accounts takes numbers from ${fewest} to ${most}, with commas between them.`);
  }
  return {
    accounts: [...new Set(sizes)],
    day: day ? size : undefined,
    data: given.data,
    times,
    scores,
    boards,
    json,
    help,
  };
}

function numberIn(text: string): number {
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : Number.NaN;
}

function valuesOf(args: readonly string[]) {
  try {
    const [text, flag] = [{ type: 'string' }, { type: 'boolean' }] as const;
    const options = {
      accounts: text,
      people: text,
      hours: text,
      data: text,
      day: flag,
      times: flag,
      scores: flag,
      boards: flag,
      json: flag,
      help: flag,
    };
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
