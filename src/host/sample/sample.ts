import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { MailMessage, Person } from '../contract';
import { readCalendar } from '../input/calendar';
import { readCsv } from '../input/csv';
import type { EventResource } from '../input/ics/event';
import { readMail } from '../input/mail';
import { readTeam } from '../input/team';
import { calendarWeeksTo, daysTo, quarterDay, shiftDates, shiftEvent, weeksTo } from './shift';

/** The tables of the sample, in the order in which they can be imported: each names only what stands before it. */
export const sampleTables = ['team', 'accounts', 'contacts', 'measures', 'activities'] as const;
export type SampleTable = (typeof sampleTables)[number];
/** Headers first. */
export type Rows = readonly (readonly string[])[];

/** An invented company that sells software for field service, with people and accounts in three countries. */
export type Sample = {
  readonly people: readonly Person[];
  readonly ownDomains: readonly string[];
  readonly tables: Readonly<Record<SampleTable, Rows>>;
  readonly messages: readonly MailMessage[];
  readonly calendars: readonly { readonly email: string; readonly events: readonly EventResource[] }[];
};

const folder = fileURLToPath(new URL('.', import.meta.url));

/** The sample as it would be at an instant: its dates are moved there. */
export async function readSample(now: number): Promise<Sample> {
  const { people, ownDomains } = readTeam(join(folder, 'team.csv'));
  const tables = Object.fromEntries(sampleTables.map((table) => [table, rowsOf(table, now)]));
  return {
    people,
    ownDomains,
    tables: tables as Record<SampleTable, Rows>,
    messages: await messagesAt(now),
    calendars: people.flatMap(({ email, zone }) => calendarOf(email, zone, now)),
  };
}

/**
 * What the sample's figures are made of: plans and what came of accounts, for everybody's workbook; amounts for the other.
 * In the order of import.
 */
export const figureTables = ['plans', 'renewals', 'outcomes', 'feedback'] as const;
export const amountTables = ['prices', 'revenue', 'movements', 'costs', 'quotas', 'rates', 'outcomeValues'] as const;
export type FigureTable = (typeof figureTables)[number] | (typeof amountTables)[number];

/** Quotas are of whole quarters: those of today and before. */
export function readFigures(table: FigureTable, now: number): Rows {
  const { rows } = readCsv(join(folder, 'figures', `${table}.csv`));
  return rows.map((row) => row.map((cell) => quarterDay(shiftDates(cell, daysTo(now)), now)));
}

function rowsOf(table: SampleTable, now: number): Rows {
  const days = table === 'team' ? 0 : daysTo(now); // holidays stay where they are
  return readCsv(join(folder, `${table}.csv`)).rows.map((row) => row.map((cell) => shiftDates(cell, days)));
}

async function messagesAt(now: number): Promise<readonly MailMessage[]> {
  const { messages } = await readMail(join(folder, 'mails'));
  const ms = weeksTo(now) * 7 * 86_400_000;
  return messages.map((message) => {
    const date = message.date + ms;
    const headers = message.headers.map(([name, value]) => [name, name === 'Date' ? dateText(date) : value] as const);
    return { ...message, date, headers };
  });
}

/** As RFC 5322 writes it. */
function dateText(date: number): string {
  return new Date(date).toUTCString().replace('GMT', '+0000');
}

function calendarOf(email: string, zone: string, now: number): Sample['calendars'] {
  const file = `${email}.ics`;
  if (!readdirSync(join(folder, 'calendars')).includes(file)) return [];
  const { events } = readCalendar(join(folder, 'calendars', file), zone);
  return [{ email, events: events.map((event) => shiftEvent(event, calendarWeeksTo(now))) }];
}
