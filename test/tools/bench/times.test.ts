import { allStarts } from '../../../src/domain/sync/slot-search';
import { madeUpRequest } from '../../../src/tools/bench/times/made-up';
import { peers } from '../../../src/tools/bench/times/peers';
import { describeTimes } from '../../../src/tools/bench/times/run';
import { slowStarts } from '../../support/syncs/slots';

describe('the search for times beside open libraries', () => {
  // Into November, past the end of summer time.
  test('is one request with one answer for everybody', () => {
    const request = madeUpRequest({ people: 3, days: 60, itemsADay: 2 });
    const found = allStarts(request);
    expect(found.length).toBeGreaterThan(20);
    expect(slowStarts(request)).toEqual(found);
    for (const { starts } of peers) expect(starts(request)).toEqual(found);
  });

  test('is the same at every run, and told with its ratios', () => {
    const size = { people: 2, days: 7, itemsADay: 3 };
    expect(madeUpRequest(size)).toEqual(madeUpRequest(size));
    const spent = { median: 0.5, p95: 0.75 };
    const told = describeTimes({
      sizes: [
        {
          ...{ ...size, items: 42, starts: 5, first: 20, search: spent, offers: spent },
          peers: [{ name: 'another', median: 50, ratio: 100 }],
        },
      ],
      growth: [{ days: 90, items: 900, median: 0.4 }],
    });
    expect(told).toContain('2 people × 7 days, 42 busy times, 5 free starts');
    expect(told).toContain('another                   50 ms = 100 × ours');
  });
});
