import { z } from 'zod';
import { HostError } from './host-error';

/** The bodies that the host's interface takes. Unknown fields are refused: a misspelt one would do nothing, silently. */
const as = z.string().min(1);
const host = z.enum(['GMAIL', 'SHEETS', 'CALENDAR']);
const addresses = z.array(z.string()).default([]);
const draft = z.strictObject({ to: addresses, cc: addresses, bcc: addresses, subject: z.string().default('') });

const context = {
  messageId: z.string().optional(),
  eventId: z.string().optional(),
  /** Whose calendar the event is opened in; the person's own where it is left out. */
  calendarId: z.string().optional(),
  tab: z.string().optional(),
  /** Index in the tab, from 0. */
  row: z.int().nonnegative().optional(),
  column: z.int().nonnegative().optional(),
  compose: draft.optional(),
};

const parameters = z.union([
  z.array(z.looseObject({ key: z.string(), value: z.string() })),
  z.record(z.string(), z.string()),
]);

export const openRequest = z.strictObject({
  as,
  host,
  ...context,
  /** Which of the manifest's universal actions, from 0. */
  universal: z.int().nonnegative().optional(),
});
export const clickRequest = z.strictObject({
  as,
  host,
  ...context,
  action: z.looseObject({ function: z.string().min(1), parameters: parameters.optional() }),
  form: z.unknown().optional(),
});
export const runRequest = z.strictObject({ as, function: z.string().min(1), event: z.unknown().optional() });
export const grantRequest = z.strictObject({ as });
export const clockRequest = z.union([
  z.strictObject({ now: z.string().refine((text) => !Number.isNaN(Date.parse(text)), 'is no ISO time') }),
  z.strictObject({ run: z.literal(true) }),
]);
export const faultRequest = z.strictObject({
  service: z.string().min(1),
  method: z.string().min(1),
  fault: z.enum(['429', '500', '503', 'lost-answer', 'slow', 'kill']),
  after: z.int().nonnegative().default(0),
  times: z.int().positive().default(1),
});
export const personRequest = z.strictObject({
  email: as,
  language: z.string().refine(isLanguage, 'is no language tag').optional(),
  zone: z.string().refine(isZone, 'is no IANA time zone').optional(),
  /** Scopes of the manifest that this person did not grant (granular consent); an empty list grants all. */
  declined: z.array(z.string()).optional(),
});

const cellValue = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const values = z.array(z.array(cellValue));
const at = z.int().nonnegative();
/** Bare values begin in the first cell, so that what GET gave can be put back. */
export const editRequest = z.preprocess(
  (body) => (Array.isArray(body) ? { values: body } : body),
  z.union([
    z.strictObject({ as: as.optional(), tab: z.string().optional(), range: z.string().min(1), values }),
    z.strictObject({
      as: as.optional(),
      tab: z.string().optional(),
      row: at.default(0),
      column: at.default(0),
      values,
    }),
  ]),
);
export const sortRequest = z.strictObject({ as: as.optional(), column: at, descending: z.boolean().default(false) });
export const dimensionRequest = z.strictObject({ as: as.optional(), at, count: z.int().positive().default(1) });
export const renameRequest = z.strictObject({ as: as.optional(), title: z.string().min(1) });
export const newTabRequest = z.strictObject({
  as: as.optional(),
  title: z.string().min(1),
  values: values.default([]),
});
export const chooseRequest = z.strictObject({ spreadsheetId: z.string().min(1) });

export type OpenRequest = z.input<typeof openRequest>;
export type ClickRequest = z.input<typeof clickRequest>;
export type RunRequest = z.infer<typeof runRequest>;
export type FaultRequest = z.infer<typeof faultRequest>;
export type PersonChange = z.infer<typeof personRequest>;
export type CellValue = z.infer<typeof cellValue>;

/** The request as typed data, or a 400 that names the field. */
export function parseRequest<Schema extends z.ZodType>(schema: Schema, body: unknown): z.output<Schema> {
  const parsed = schema.safeParse(body);
  if (parsed.success) return parsed.data;
  const [first] = parsed.error.issues;
  const place = first?.path.join('.');
  throw new HostError(400, place ? `"${place}": ${first?.message}` : `The request: ${first?.message}`);
}

export function isZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
}

function isLanguage(tag: string): boolean {
  try {
    return new Intl.Locale(tag).language !== '';
  } catch {
    return false;
  }
}
