/** `Spreadsheets.batchUpdate`: every request on one fork of the book, so that all of them hold or none. */
import type { sheets_v4 } from '@googleapis/sheets';
import { GoogleError, ScriptError } from '../contract';
import { Refusal } from './book';
import { cellRequests } from './requests/cells';
import { chartRequests } from './requests/charts';
import { rearrangeRequests } from './requests/rearrange';
import { ruleRequests } from './requests/rules';
import { tabRequests } from './requests/tabs';
import type { Handlers, Reply, RequestName, Work } from './requests/work';

const handlers: Handlers = { ...tabRequests, ...cellRequests, ...ruleRequests, ...rearrangeRequests, ...chartRequests };

/** @throws GoogleError 400 naming the request that was refused; ScriptError for what this host does not have. */
export function runRequests(work: Work, requests: readonly sheets_v4.Schema$Request[]): Reply[] {
  if (requests.length === 0) throw new GoogleError(400, 'badRequest', 'Must specify at least one request.');
  return requests.map((request, index) => {
    const names = Object.keys(request) as RequestName[];
    const [name] = names;
    if (name === undefined || names.length > 1) {
      const text = names.length > 1 ? `oneof field 'kind' is already set. Cannot set '${names[1]}'` : 'No request set.';
      throw new GoogleError(400, 'badRequest', `Invalid requests[${index}]: ${text}`);
    }
    return runRequest(work, name, request, index);
  });
}

function runRequest(work: Work, name: RequestName, request: sheets_v4.Schema$Request, index: number): Reply {
  const handle = handlers[name] as ((work: Work, request: unknown) => Reply | undefined) | undefined;
  if (!handle) throw new ScriptError(`Sheets.Spreadsheets.batchUpdate: ${name} is not in this host`);
  try {
    return handle(work, request[name] ?? {}) ?? {};
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new GoogleError(400, 'badRequest', `Invalid requests[${index}].${name}: ${error.message}`);
  }
}
