/** Run on its own: jest keeps the real environment, and with it the machine's zone, from its tests. */
import { stage, worth } from './run-script';

const on = stage({ manifest: { timeZone: 'Asia/Taipei' } });
const local = worth('[new Date(2026, 2, 1, 15).toISOString(), new Date("2026-03-01T07:30:00Z").getHours()]', on);
const zone = worth('Session.getScriptTimeZone()', on);
console.log(`${JSON.stringify(local)} ${zone}, afterwards ${Intl.DateTimeFormat().resolvedOptions().timeZone}`);
