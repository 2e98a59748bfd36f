import fc from 'fast-check';
import {
  choice,
  cleanText,
  clock,
  day,
  domain,
  email,
  instant,
  integer,
  list,
  number,
  optional,
  parseNumber,
  text,
  unreadable,
} from '../../src/store/cells';
import type { Cell } from '../../src/store/grid';
import { readRow, writeRow } from '../../src/store/layout';
import { type tabOrder, tabs } from '../../src/store/tables';
import { aContact, aMeasure, aMeeting, anAccount, anActivity, aSignal, aTeammate } from '../support/builders';

const read = <Value>(column: { read(cell: Cell): Value }, cells: readonly Cell[]) =>
  cells.map((cell) => column.read(cell));

describe('cells', () => {
  test('read numbers as people type them', () => {
    expect(['1,234.5', '1.234,5', '۱۲٫۵', '١٬٢٣٤', ' 7 ', '−3', '12,5', '1 000', '๔๒'].map(parseNumber)).toEqual([
      1234.5, 1234.5, 12.5, 1234, 7, -3, 12.5, 1000, 42,
    ]);
    expect(read(number, ['12 %', 'about 5', '1,23,4', '', true])).toEqual(Array(5).fill(unreadable));
    expect(read(integer, ['7', 7.5])).toEqual([7, unreadable]);
  });

  test('read days as serial numbers, ISO text, Solar Hijri and Buddhist years', () => {
    expect(read(day, [46110, 46110.75, '2026-03-29', '2026/3/29', '۱۴۰۵/۰۱/۰۹', '2569-03-29'])).toEqual(
      Array(6).fill('2026-03-29'),
    );
  });

  test('refuse days that may be two or none', () => {
    expect(read(day, ['03/04/2026', '2026-02-30', 'soon', true, 1e9])).toEqual(Array(5).fill(unreadable));
  });

  test('read instants with and without a zone, and what Sheets made of them', () => {
    expect(
      read(instant, ['2026-03-29T09:30:00Z', '2026-03-29T16:00:00+06:30', '2026-03-29 09:30', 46110.395833333336]),
    ).toEqual(Array(4).fill(Date.UTC(2026, 2, 29, 9, 30)));
    expect(read(instant, ['yesterday', '2026-13-01T00:00Z'])).toEqual([unreadable, unreadable]);
  });

  test('read a clock time as text and as the part of a day that Sheets makes of it', () => {
    expect(read(clock, ['9:30', '09:30:00', 0.3958333333333333, '25:00'])).toEqual([
      '09:30',
      '09:30',
      '09:30',
      unreadable,
    ]);
  });

  test('read addresses, domains, lists and choices in any case', () => {
    expect(read(email, [' Mina@Orbit.Example ', 'mina'])).toEqual(['mina@orbit.example', unreadable]);
    expect(read(list(domain), ['Acme.example; www.acme.test،@mail.acme.example', ''])).toEqual([
      ['acme.example', 'acme.test', 'mail.acme.example'],
      [],
    ]);
    expect(read(choice(['at-risk', 'healthy']), ['At Risk', 'HEALTHY', 'fine'])).toEqual([
      'at-risk',
      'healthy',
      unreadable,
    ]);
    expect(list(day).read(46110)).toEqual(['2026-03-29']);
    expect(optional(number).read('  ')).toBe(undefined);
  });

  test('keep text free of what hides or reorders it, and Persian joiners in', () => {
    expect(cleanText('a\u0000b\u202ec\u2066d\ud800\tmi\u200cravam\n ')).toBe('abcd\tmi\u200cravam');
  });

  test('refuse a text that no cell can hold', () => {
    expect(() => text().write('x'.repeat(50_001))).toThrow('defect');
  });
});

const clean = fc.string({ unit: 'grapheme', maxLength: 40 }).map(cleanText);
const instants = fc.integer({ min: Date.UTC(1990, 0), max: Date.UTC(2090, 0) });
const days = instants.map((at) => new Date(at).toISOString().slice(0, 10));

describe('rows', () => {
  const backAndForth = (tab: (typeof tabOrder)[number], row: object) => {
    const columns = tabs[tab].columns as never;
    const cells = writeRow<Record<string, unknown>>(columns, row as Record<string, unknown>);
    const keys = Object.keys(cells);
    const layout = Object.fromEntries(keys.map((key, index) => [key, index]));
    return readRow(
      columns,
      layout,
      keys.map((key) => cells[key] ?? ''),
    );
  };

  test('read as they were written, in every table', () => {
    const rows = [
      ['accounts', anAccount()],
      ['accounts', anAccount({ renewalDay: undefined, noticeDays: undefined, csm: '', stage: '', domains: [] })],
      ['contacts', aContact()],
      ['team', aTeammate({ holidays: ['2026-12-10', '2027-01-01'] })],
      ['measures', aMeasure({ value: -12.25 })],
      ['signals', aSignal({ acknowledgeBy: 1_795_500_000_123, movedAt: 0 })],
      ['activities', anActivity({ words: '=HYPERLINK("http://evil.example")' })],
      ['meetings', aMeeting()],
    ] as const;
    expect(rows.map(([tab, row]) => backAndForth(tab, row))).toEqual(rows.map(([, row]) => ({ row, unread: [] })));
  });

  test('read as they were written, whatever they hold', () => {
    fc.assert(
      fc.property(
        fc.record({ name: clean, externalId: clean, segment: clean, plan: clean }),
        fc.record({
          renewalDay: days,
          seatsBought: fc.double({ noNaN: true, noDefaultInfinity: true }),
          noticeDays: fc.integer(),
        }),
        (words, numbers) => {
          const row = anAccount({ ...words, ...(numbers as object) });
          expect(backAndForth('accounts', row)).toEqual({ row, unread: [] });
        },
      ),
    );
    fc.assert(
      fc.property(clean, instants, fc.option(instants, { nil: undefined }), (need, flaggedAt, movedAt) => {
        const row = aSignal({ need, flaggedAt, movedAt });
        expect(backAndForth('signals', row)).toEqual({ row, unread: [] });
      }),
    );
  });
});
