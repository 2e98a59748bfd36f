/** The hourly trigger: add-ons may have one at most once an hour, and it runs as the person who made it. */
import { googleCall } from './google-call';

/** One trigger a person: whoever sets up the workbook, or rebuilds its index, keeps it fresh for all. */
export function ensureHourly(): void {
  googleCall(() => {
    const present = ScriptApp.getProjectTriggers().some((trigger) => trigger.getHandlerFunction() === 'onHourly');
    if (!present) ScriptApp.newTrigger('onHourly').timeBased().everyHours(1).create();
  });
}

/** This person's own; another's goes on. */
export function stopHourly(): void {
  googleCall(() => {
    for (const trigger of ScriptApp.getProjectTriggers()) {
      if (trigger.getHandlerFunction() === 'onHourly') ScriptApp.deleteTrigger(trigger);
    }
  });
}
