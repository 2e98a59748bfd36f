import { define } from './language/date';
import { exception } from './language/host';

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
  'XmlService',
  'Browser',
];

export function installElsewhere(advanced: readonly string[]): void {
  for (const name of [...names, ...advanced]) define(name, notHere(name));
}

/** Asked by the language itself or by JSON, not by the add-on. */
const quiet = ['toJSON', 'then', 'toString', 'valueOf', 'constructor', 'inspect'];

/** A service that is here in part: what it lacks is named, instead of being no function. */
export function named<Part extends object>(name: string, part: Part): Part {
  return new Proxy(part, {
    get: (target, property) => {
      if (typeof property === 'string' && !(property in target) && !quiet.includes(property))
        throw exception(`${name}.${property} is not in this host`, 'ScriptError');
      return Reflect.get(target, property);
    },
  });
}

/** Anything asked of it throws; being asked whether it is there at all does not. */
function notHere(name: string): object {
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
