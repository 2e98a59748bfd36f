import type { Person } from '../../contract';
import { type AddonManifest, asksForLocale, type Host } from '../addon/manifest';
import { type CalendarEventPart, calendarEventPart, type HostCalendarEvent } from './event-calendar';
import { type FormInputs, legacyForm } from './form-inputs';

/** What the person has in front of them; the homepage when there is nothing. */
export type Context = {
  readonly message?: { readonly messageId: string; readonly threadId: string; readonly accessToken: string };
  readonly draft?: Draft;
  readonly event?: HostCalendarEvent;
  readonly sheet?: { readonly addonHasFileScopePermission: boolean; readonly id?: string; readonly title?: string };
};

export type Draft = {
  /** Lets the add-on make drafts; it opens no message. */
  readonly accessToken: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  readonly subject: string;
};

export type EventSource = {
  readonly manifest: AddonManifest;
  readonly host: Host;
  readonly person: Person;
  /** Milliseconds since 1970: the offset of the person's zone is the one of now. */
  readonly now: number;
  readonly context: Context;
  /** Set for clicks only: an event of a trigger has neither field. */
  readonly click?: { readonly parameters: Readonly<Record<string, string>>; readonly formInputs: FormInputs };
};

/**
 * The event object as Google sends it (developers.google.com/workspace/add-ons/concepts/event-objects), with the
 * deprecated copies that still arrive, so that older add-ons run here as they do there.
 */
export function addonEvent(source: EventSource): Record<string, unknown> {
  const { host, manifest, click, context } = source;
  const { locale, zone } = localeOf(source);
  return {
    commonEventObject: {
      hostApp: host,
      platform: 'WEB',
      ...(locale && { userLocale: locale }),
      ...(zone && { timeZone: zone }),
      ...(click && { parameters: click.parameters }),
      ...(click && Object.keys(click.formInputs).length > 0 && { formInputs: click.formInputs }),
    },
    hostApp: host.toLowerCase(),
    clientPlatform: 'web',
    ...(locale && { userLocale: locale.split('-')[0], userCountry: locale.split('-')[1] ?? '' }),
    ...(zone && { userTimezone: { id: zone.id, offSet: String(zone.offset) } }), // Google's own spelling
    ...(click && { parameters: click.parameters, ...legacyForm(click.formInputs) }),
    ...gmailParts(manifest, context),
    ...(host === 'CALENDAR' && calendarPart(manifest, context)),
    ...(host === 'SHEETS' && { sheets: context.sheet ?? { addonHasFileScopePermission: false } }),
  };
}

function localeOf({ manifest, person, now }: EventSource) {
  if (!asksForLocale(manifest)) return {};
  const full = new Intl.Locale(person.language || 'en').maximize();
  const locale = [full.language, full.region].filter(Boolean).join('-');
  return { locale, zone: { id: person.zone, offset: zoneOffsetMs(person.zone, now) } };
}

/** How far the zone's wall clock is ahead of UTC at this instant. */
function zoneOffsetMs(zone: string, now: number): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(now);
  const part = (type: string) => Number(parts.find((found) => found.type === type)?.value);
  const wall = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return wall - Math.floor(now / 1000) * 1000;
}

function gmailParts(manifest: AddonManifest, { message, draft }: Context): Record<string, unknown> {
  if (message) return { gmail: message, messageMetadata: message };
  if (!draft) return {};
  if (manifest.addOns.gmail?.composeTrigger?.draftAccess !== 'METADATA') {
    return { gmail: { accessToken: draft.accessToken } };
  }
  const recipients = { toRecipients: draft.to, ccRecipients: draft.cc, bccRecipients: draft.bcc };
  return {
    gmail: { accessToken: draft.accessToken, ...recipients },
    draftMetadata: { ...recipients, subject: draft.subject },
  };
}

function calendarPart(manifest: AddonManifest, context: Context): { calendar?: CalendarEventPart } {
  if (!context.event) return {};
  return { calendar: calendarEventPart(context.event, manifest.addOns.calendar?.currentEventAccess) };
}
