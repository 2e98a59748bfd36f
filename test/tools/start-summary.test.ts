import { resolve } from 'node:path';
import { summaryOf } from '../../src/tools/start-summary';

const ann = { email: 'ann@own.example', name: 'Ann', role: 'csm', zone: 'Asia/Bangkok', language: 'th' };
const state = {
  now: '2026-11-23T09:00:00.000Z',
  stopped: false,
  entryPoints: [],
  people: [ann],
  messages: [],
  calendars: [{ email: ann.email, events: [{ id: 'a' }, { id: 'b' }] }],
  tabs: ['accounts', 'signals'],
  unread: [],
  sent: [],
  posted: [],
};
const served = { name: 'Tandem', url: 'http://127.0.0.1:8026', stateFolder: resolve('.tandem/sample'), isNew: true };

describe('what npm start says', () => {
  it('names the address, the people, what there is and where it lies', () => {
    expect(summaryOf(state, served).split('\n').filter(Boolean)).toEqual([
      'Tandem on this machine: http://127.0.0.1:8026',
      '  http://127.0.0.1:8026/gmail   http://127.0.0.1:8026/sheets   http://127.0.0.1:8026/calendar',
      'People (switch between them at the top of every page):',
      '  Ann <ann@own.example> · csm · Asia/Bangkok · th',
      '0 mails, 2 events, tabs: accounts, signals',
      'State: .tandem/sample',
      'Stop with Ctrl+C.',
    ]);
  });

  it('lists what could not be read with file, line and reason, twenty of them', () => {
    const unread = Array.from({ length: 22 }, (_, line) => ({ file: 'a.csv', line, reason: 'has no name' }));
    const lines = summaryOf({ ...state, unread }, { ...served, isNew: false }).split('\n');
    const from = lines.indexOf('Could not be read (22); the rest is loaded:');
    expect(lines.slice(from + 1, from + 3)).toEqual(['  a.csv: has no name', '  a.csv:1: has no name']);
    expect(lines[from + 21]).toBe('  … and 2 more: GET /api/state lists them all under "unread".');
    expect(lines[from + 22]).toBe('State: .tandem/sample (as it was left; --fresh loads everything anew)');
  });
});
