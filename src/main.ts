/** Every function that Google may call, one line each. Nothing else is exported, nothing else is global. */

import { dispatch } from './controllers/dispatch';
import { openHome } from './controllers/home';
import { hourlyWorks } from './controllers/hourly';
import { openCompose } from './controllers/sender/compose';
import { openMail } from './controllers/sender/mail';
import { openEvent } from './controllers/sync/opened';
import { openSettings } from './controllers/workspace/settings';
import { openSheets } from './controllers/workspace/setup';
import { actionFor, cardFor, runAlone, universalFor } from './google/respond';

export const onHomepage = (event: unknown) => cardFor(event, openHome);
export const onGmailMessage = (event: unknown) => cardFor(event, openMail);
export const onGmailCompose = (event: unknown) => cardFor(event, openCompose);
export const onCalendarEvent = (event: unknown) => cardFor(event, openEvent);
export const onCalendarEventUpdate = (event: unknown) => cardFor(event, openEvent);
export const onSheetsHomepage = (event: unknown) => cardFor(event, openSheets);
export const onFileScopeGranted = (event: unknown) => cardFor(event, openSheets);
export const onUniversalHome = (event: unknown) => universalFor(event, openHome);
export const onUniversalSettings = (event: unknown) => universalFor(event, openSettings);
export const onAction = (event: unknown) => actionFor(event, dispatch);
export const onHourly = () => runAlone(hourlyWorks);
