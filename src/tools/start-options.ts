import { parseArgs } from 'node:util';

export const startHelp = `Usage: npm start -- [options]

Runs the add-on on this machine: builds it, loads the sample company or your own files, serves the pages and opens
the browser. Nothing leaves the machine.

  --accounts FILE.csv        accounts to load instead of the sample's
  --team FILE.csv            people: email, name, role, zone, language
  --mail FOLDER              .eml and .mbox files as everyone's inbox (repeatable; a file is fine too)
  --calendar [EMAIL=]FILE    an .ics file as EMAIL's calendar; without EMAIL, the first CSM's (repeatable)
  --addon FOLDER             run another Apps Script card add-on (appsscript.json and its .gs and .js files)
  --state FOLDER             where the state lies (default: a folder in .tandem for these inputs)
  --fresh                    forget that state and load everything anew
  --port N                   the port on 127.0.0.1 (default 8026; 0 takes a free one)
  --no-open                  do not open the browser
  --help                     this text
`;

export type CalendarFile = { readonly email: string | undefined; readonly file: string };
export type StartOptions = {
  readonly accounts: string | undefined;
  readonly team: string | undefined;
  readonly mail: readonly string[];
  readonly calendars: readonly CalendarFile[];
  readonly addon: string | undefined;
  readonly state: string | undefined;
  readonly fresh: boolean;
  readonly port: number;
  readonly open: boolean;
  readonly help: boolean;
};

/** Wrong use of the command: exit 2. */
export class UsageError extends Error {}

const defaultPort = 8026;

/** Reads the command line; throws `UsageError` for an option that does not exist or does not fit. */
export function parseStartOptions(args: readonly string[]): StartOptions {
  const values = valuesOf(args);
  const own = [values.accounts, values.team, values.mail, values.calendar].some((value) => value !== undefined);
  if (values.addon !== undefined && own) {
    throw new UsageError('--addon runs another add-on: --accounts, --team, --mail and --calendar are for Tandem.');
  }
  return {
    accounts: values.accounts,
    team: values.team,
    mail: values.mail ?? [],
    calendars: (values.calendar ?? []).map(calendarFile),
    addon: values.addon,
    state: values.state,
    fresh: values.fresh ?? false,
    port: portOf(values.port),
    open: !values['no-open'],
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
        accounts: { type: 'string' },
        team: { type: 'string' },
        mail: { type: 'string', multiple: true },
        calendar: { type: 'string', multiple: true },
        addon: { type: 'string' },
        state: { type: 'string' },
        fresh: { type: 'boolean' },
        port: { type: 'string' },
        'no-open': { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (cause) {
    throw new UsageError(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

function portOf(text: string | undefined): number {
  if (text === undefined) return defaultPort;
  const port = Number(text);
  if (!/^\d+$/.test(text) || port > 65535) throw new UsageError(`--port takes a number up to 65535, not "${text}".`);
  return port;
}

/** `EMAIL=FILE`, or a bare file. A path may itself hold a `=`: only what looks like an address before it counts. */
function calendarFile(text: string): CalendarFile {
  const match = /^([^=@\s/\\]+@[^=@\s/\\]+)=(.+)$/.exec(text);
  return match ? { email: match[1], file: match[2] ?? '' } : { email: undefined, file: text };
}
