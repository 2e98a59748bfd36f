/**
 * What Google hands to an entry point, read once and tolerantly: every field is optional in practice, unknown ones are
 * left alone, and only the current shape (commonEventObject and the host's object) is read, never the legacy copies.
 * Form inputs and parameters come from the client: nothing here is believed, the handlers check it again.
 */
import * as z from 'zod/mini';
import type { Form, HostApp } from '../controllers/services';
import { Fault } from '../fault';

const strings = z.object({ stringInputs: z.optional(z.object({ value: z.optional(z.array(z.string())) })) });
const msSinceEpoch = z.optional(z.union([z.string(), z.number()]));
const plainInput = z.looseObject({
  ...strings.shape,
  dateInput: z.optional(z.object({ msSinceEpoch })),
  dateTimeInput: z.optional(z.object({ msSinceEpoch })),
});
/** Inputs of the shape used by Chat carry one more level, under an empty key. */
const input = z.union([
  z.pipe(
    z.object({ '': plainInput }),
    z.transform((wrapped) => wrapped['']),
  ),
  plainInput,
]);

const eventForm = z.looseObject({
  commonEventObject: z.optional(
    z.looseObject({
      hostApp: z.optional(z.string()),
      userLocale: z.optional(z.string()),
      timeZone: z.optional(z.looseObject({ id: z.optional(z.string()) })),
      parameters: z.optional(z.record(z.string(), z.string())),
      formInputs: z.optional(z.record(z.string(), input)),
    }),
  ),
  gmail: z.optional(
    z.looseObject({
      messageId: z.optional(z.string()),
      accessToken: z.optional(z.string()),
      toRecipients: z.optional(z.array(z.string())),
      ccRecipients: z.optional(z.array(z.string())),
    }),
  ),
  calendar: z.optional(
    z.looseObject({
      id: z.optional(z.string()),
      calendarId: z.optional(z.string()),
      attendees: z.optional(
        z.array(z.looseObject({ email: z.optional(z.string()), resource: z.optional(z.boolean()) })),
      ),
    }),
  ),
  sheets: z.optional(
    z.looseObject({
      id: z.optional(z.string()),
      title: z.optional(z.string()),
      addonHasFileScopePermission: z.optional(z.boolean()),
    }),
  ),
});

type RawEvent = z.infer<typeof eventForm>;

export type AddonEvent = {
  readonly host: HostApp;
  readonly locale: string;
  readonly zone: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly form: Form;
  readonly gmail: NonNullable<RawEvent['gmail']>;
  readonly calendar: NonNullable<RawEvent['calendar']>;
  readonly sheets: NonNullable<RawEvent['sheets']>;
};

export function parseEvent(raw: unknown): AddonEvent {
  const parsed = eventForm.safeParse(raw ?? {});
  if (!parsed.success) throw new Fault('bad-event', { at: parsed.error.issues[0]?.path.join('.') ?? '' }, parsed.error);
  const { commonEventObject: common = {}, gmail = {}, calendar = {}, sheets = {} } = parsed.data;
  return {
    host: hostOf(common.hostApp),
    locale: common.userLocale ?? '',
    zone: common.timeZone?.id ?? '',
    parameters: common.parameters ?? {},
    form: formOf(common.formInputs ?? {}),
    gmail,
    calendar,
    sheets,
  };
}

function hostOf(name: string | undefined): HostApp {
  if (name === 'SHEETS') return 'sheets';
  return name === 'CALENDAR' ? 'calendar' : 'gmail';
}

/** The one field whose text is shown to nobody again. */
const secret = 'webhook';

/** Absent inputs are empty ones: Google leaves out what the user left empty. */
function formOf(inputs: Readonly<Record<string, z.infer<typeof input>>>): Form {
  const all = (name: string) => inputs[name]?.stringInputs?.value ?? [];
  return {
    text: (name) => (all(name)[0] ?? '').trim(),
    all,
    typed: () =>
      Object.keys(inputs)
        .filter((name) => name !== secret)
        .flatMap(all)
        .filter((text) => text.trim() !== ''),
    day: (name) => {
      const picked = inputs[name]?.dateInput ?? inputs[name]?.dateTimeInput;
      const instant = Number(picked?.msSinceEpoch);
      // A picked day is its midnight in UTC, whatever the user's zone (card.proto, DATE_ONLY).
      return Number.isFinite(instant) && picked?.msSinceEpoch !== undefined ? instant : undefined;
    },
  };
}
