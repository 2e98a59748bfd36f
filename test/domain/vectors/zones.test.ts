import { type ClockTime, type Day, hourMs } from '../../../src/domain/time/time';
import { instantOf, offsetMinutes, staleZones } from '../../../src/domain/time/time-zone';
import { vectors } from '../../support/vectors';

type Canary = [zone: string, at: string, minutes: number];
const { zones, canaries } = vectors<{ zones: Record<string, string[]>; canaries: Canary[] }>('zones');
/** Where the engine's data are older than the newest law, its instants after that law are an hour off, and no others. */
const stale = new Set(staleZones().map(({ zone }) => zone));
const newLaw = Date.parse('2026-01-01T00:00Z');

test.each(Object.entries(zones))('wall times of %s have one instant, in gaps and overlaps too', (zone, rows) => {
  const off = rows.flatMap((row) => {
    const [wall = '', , expected = ''] = row.split(' ');
    const [day, time] = wall.split('T') as [Day, ClockTime];
    const apart = Math.abs(instantOf(day, time, zone) - Date.parse(`${expected}Z`));
    const lawUnknown = stale.has(zone) && Date.parse(`${expected}Z`) > newLaw && apart === hourMs;
    return apart === 0 || lawUnknown ? [] : [row];
  });
  expect(off).toEqual([]);
  expect(rows.length).toBeGreaterThanOrEqual(15);
});

test.each(canaries)('%s at %s is %i minutes ahead, or the engine is said to be stale there', (zone, at, minutes) => {
  const told = staleZones().some((one) => one.zone === zone && one.expectedMinutes === minutes);
  expect(offsetMinutes(Date.parse(at), zone) !== minutes).toBe(told);
});
