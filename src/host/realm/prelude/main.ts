/** Builds Apps Script inside the realm. The script's value is the function that runs one of the add-on's. */
import { installAdvanced } from './advanced';
import { installCalendarApp } from './calendar-app';
import { cardServiceGlobal } from './cards/card-service';
import { installConsole } from './console';
import { installElsewhere } from './elsewhere';
import { installGmail } from './gmail';
import { define, installDate } from './language/date';
import { type Environment, openDoor } from './language/host';
import { run } from './language/run';
import { installScriptApp } from './script-app';
import { installServices } from './services';
import { installSpreadsheetApp } from './spreadsheet-app';
import { installUtilities } from './utilities';

declare global {
  var __host: (request: string) => string;
  var __environment: string;
  var __run: typeof run;
}

openDoor(globalThis.__host);
const environment = JSON.parse(globalThis.__environment) as Environment;
Reflect.deleteProperty(globalThis, '__host');
Reflect.deleteProperty(globalThis, '__environment');

installDate(environment.now);
installConsole();
installElsewhere(environment.absent);
installUtilities();
installServices();
installScriptApp();
installGmail();
installSpreadsheetApp();
installCalendarApp();
installAdvanced(environment.advanced);
define('CardService', cardServiceGlobal);
define('__run', run);
