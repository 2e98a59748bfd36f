import { Blob } from './language/blob';
import { define } from './language/date';
import { type AdvancedService, callApi, exception } from './language/host';

type Node = { [name: string]: Node | ((...args: unknown[]) => unknown) };

/**
 * `Sheets.Spreadsheets.Values.batchGet(…)`: only the services that the manifest enables, under the names it gives them,
 * with exactly the methods of Google's discovery documents.
 */
export function installAdvanced(services: readonly AdvancedService[]): void {
  for (const service of services) define(service.symbol, serviceOf(service));
}

function serviceOf({ service, methods, schemas }: AdvancedService): Node {
  const root: Node = {};
  for (const [path, { id, fewest, most }] of Object.entries(methods)) {
    const names = path.split('.');
    const method = names.pop() as string;
    let node = root;
    for (const name of names) {
      node[name] = node[name] ?? {};
      node = node[name] as Node;
    }
    node[method] = (...args) => {
      checkCount(args.length, fewest, most);
      return callApi(service, path, id, args.map(asJson));
    };
  }
  for (const schema of schemas) root[`new${schema}`] = () => ({});
  return root;
}

/** After the body and the path's parameters come the optional arguments and the headers. */
function checkCount(given: number, fewest: number, most: number): void {
  if (given >= fewest && given <= most) return;
  throw exception(`Invalid number of arguments provided. Expected ${fewest}-${most} only`);
}

/** `undefined` keeps its place among the arguments; a blob goes along as what it holds. */
function asJson(value: unknown): unknown {
  if (value instanceof Blob) return { contentType: value.getContentType(), bytes: value.getBytes() };
  return value === undefined ? null : value;
}
