import { parseStartOptions, UsageError } from '../../src/tools/start-options';

describe('the options of npm start', () => {
  it('need none', () => {
    expect(parseStartOptions([])).toEqual({
      accounts: undefined,
      team: undefined,
      mail: [],
      calendars: [],
      addon: undefined,
      state: undefined,
      fresh: false,
      port: 8026,
      open: true,
      help: false,
    });
  });

  it('take mails and calendars more than once', () => {
    const options = parseStartOptions([
      ...['--mail', 'a', '--mail', 'b'],
      ...['--calendar', 'x=y/first.ics', '--calendar', 'ann@own.example=second=2.ics'],
      ...['--accounts', 'a.csv', '--no-open', '--port', '0', '--fresh'],
    ]);
    expect(options).toMatchObject({
      mail: ['a', 'b'],
      calendars: [
        { email: undefined, file: 'x=y/first.ics' },
        { email: 'ann@own.example', file: 'second=2.ics' },
      ],
      accounts: 'a.csv',
      open: false,
      port: 0,
      fresh: true,
    });
  });

  it('are refused where they do not exist or do not fit', () => {
    for (const args of [
      ['--prot', '1'],
      ['--port', 'x'],
      ['--port', '70000'],
      ['stray'],
      ['--addon', 'a', '--mail', 'b'],
    ]) {
      expect(() => parseStartOptions(args)).toThrow(UsageError);
    }
  });
});
