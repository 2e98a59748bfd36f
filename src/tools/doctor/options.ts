import { parseArgs } from 'node:util';

export const doctorHelp = `Usage: npm run doctor -- [options]

Looks at every row of every tab of a local workbook and says what is amiss, where, and what to do.

  --state FOLDER             the workspace that npm start keeps in that folder (default: .tandem/sample; where there
                             is none, the sample company is made for the look and forgotten after it)
  --mend                     mend what can be mended without a doubt, then look again; needs a workspace that is kept
  --json                     one JSON object on stdout:
                             { "findings": [{ "tab", "row", "column", "kind", "words", "mend" }] }
  --help                     this text

tab and column are fixed keys, row counts as the Sheet does from 1 (null for a whole tab or workbook), mend says what
--mend would do, or null where a person has to decide.

Exit 0: nothing is amiss. 1: something is. 2: wrong use. 3: the workbook could not be looked at.
`;

export type DoctorOptions = {
  readonly state: string | undefined;
  readonly mend: boolean;
  readonly json: boolean;
  readonly help: boolean;
};

/** Wrong use of the command: exit 2. */
export class UsageError extends Error {}

/** Reads the command line; throws `UsageError` for an option that does not exist or does not fit. */
export function parseDoctorOptions(args: readonly string[]): DoctorOptions {
  const values = valuesOf(args);
  if (values.state === '') throw new UsageError('--state takes a folder.');
  return {
    state: values.state,
    mend: values.mend ?? false,
    json: values.json ?? false,
    help: values.help ?? false,
  };
}

function valuesOf(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      strict: true,
      allowPositionals: false,
      options: {
        state: { type: 'string' },
        mend: { type: 'boolean' },
        json: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (cause) {
    throw new UsageError(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}
