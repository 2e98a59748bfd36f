import { documentOf, isDefined } from '../definitions/document';
import type { Manifest } from './addon';
import type { AdvancedService } from './prelude/language/host';

const namesAtTheDoor: Readonly<Record<string, string>> = {
  sheets: 'Sheets',
  calendar: 'Calendar',
  drive: 'Drive',
  docs: 'Docs',
};

/** The advanced services that the manifest enables, with the methods that Google's definitions give them. */
export function advancedServices(manifest: Manifest): readonly AdvancedService[] {
  const enabled = manifest.dependencies?.enabledAdvancedServices ?? [];
  return enabled.flatMap(({ userSymbol, serviceId }) => {
    const service = namesAtTheDoor[serviceId];
    if (service === undefined || !isDefined(service)) return [];
    const { methods, schemas } = documentOf(service);
    const entries = Object.entries(methods).map(([name, { id, request, order, media }]) => {
      const fewest = order.length + (request === undefined ? 0 : 1);
      return [name, { id, fewest, most: fewest + (media ? 3 : 2) }];
    });
    return [{ symbol: userSymbol, service, methods: Object.fromEntries(entries), schemas: Object.keys(schemas) }];
  });
}

/** Enabled services that this host lacks, and libraries: their names are there and say so when used. */
export function absentServices({ dependencies = {} }: Manifest): readonly string[] {
  const { enabledAdvancedServices: enabled = [], libraries = [] } = dependencies;
  const absent = enabled.filter(({ serviceId }) => !(serviceId in namesAtTheDoor));
  return [...absent, ...libraries].map(({ userSymbol }) => userSymbol);
}
