import { define } from './date';
import { exception } from './host';

/** Google services that this host does not have: their names are there, and using one says so. */
const names = [
  'Charts',
  'ConferenceDataService',
  'ContactsApp',
  'ContentService',
  'DataStudioApp',
  'DocumentApp',
  'DriveApp',
  'FormApp',
  'GroupsApp',
  'HtmlService',
  'Jdbc',
  'LanguageApp',
  'LinearOptimizationService',
  'Maps',
  'SitesApp',
  'SlidesApp',
  'UrlFetchApp',
  'XmlService',
  'Browser',
];

export function installElsewhere(advanced: readonly string[]): void {
  for (const name of [...names, ...advanced]) define(name, notHere(name));
}

/** Anything asked of it throws; being asked whether it is there at all does not. */
export function notHere(name: string): object {
  return new Proxy(
    {},
    {
      get: (_target, property) => {
        if (typeof property === 'symbol') return undefined;
        throw exception(`${name} is not in this host`, 'ScriptError');
      },
    },
  );
}
