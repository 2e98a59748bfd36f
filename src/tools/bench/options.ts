import { parseArgs } from 'node:util';

export const benchHelp = `Usage: npm run bench -- [options]

Measures the very script that would be pushed, in the local host: Google calls, bytes and simulated time of every view
and action, the size of the script and the CPU time of a cold execution. Simulated time rests on estimates.

  --accounts N,N   sizes of the company (default: 1000,10000,50000)
  --json           one JSON object on stdout, everything else on stderr
  --help           this text
`;

export type BenchOptions = {
  readonly accounts: readonly number[];
  readonly json: boolean;
  readonly help: boolean;
};

/** Wrong use of the command: exit 2. */
export class UsageError extends Error {}

/** Two accounts make a mail with people of several; more than these nobody has tried. */
const fewest = 2;
const most = 50_000;

/** Reads the command line; throws `UsageError` for an option that does not exist or does not fit. */
export function parseBenchOptions(args: readonly string[]): BenchOptions {
  const { accounts = '1000,10000,50000', json = false, help = false } = valuesOf(args);
  const sizes = accounts.split(',').map((text) => (/^\d+$/.test(text) ? Number(text) : Number.NaN));
  if (!sizes.every((size) => size >= fewest && size <= most)) {
    throw new UsageError(`--accounts takes numbers from ${fewest} to ${most}, with commas between them.`);
  }
  return { accounts: [...new Set(sizes)], json, help };
}

function valuesOf(args: readonly string[]) {
  try {
    const options = { accounts: { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean' } } as const;
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
