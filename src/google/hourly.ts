/** The hourly trigger: add-ons may run one at most once an hour, as the person who made it, without an event of a host. */
import type { Services } from '../controllers/services';
import { parseEvent } from './events';
import { googleCall } from './google-call';
import { makeServices } from './services';

export function hourly(work: (services: Services) => void): void {
  work(makeServices(parseEvent({})));
}

/** One trigger a person: whoever sets up the workbook, or rebuilds its index, keeps it fresh for all. */
export function ensureHourly(): void {
  googleCall(() => {
    const present = ScriptApp.getProjectTriggers().some((trigger) => trigger.getHandlerFunction() === 'onHourly');
    if (!present) ScriptApp.newTrigger('onHourly').timeBased().everyHours(1).create();
  });
}
