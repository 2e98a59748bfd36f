import { channelOf, channelRows, endingOf, tamedFor } from '../../../src/domain/notice/channel';
import { hourMs } from '../../../src/domain/time/time';
import { aNotice, monday9 } from '../../support/builders';

const chat = 'https://chat.googleapis.com/v1/spaces/AAAAx-1/messages?key=AIza-1_x&token=abc-DEF_1%3D';
const slack = 'https://hooks.slack.com/services/T0AB1/B0CD2/abcDEF123';

describe('an address', () => {
  test.each([
    [chat, 'chat'],
    [slack, 'slack'],
    [slack.replace('https', 'http'), undefined],
    [slack.replace('hooks.slack.com', 'hooks.slack.com.evil.example'), undefined],
    [slack.replace('hooks.slack.com', 'hooks.slack.com@evil.example'), undefined],
    [slack.replace('hooks.slack.com', 'evil.example/hooks.slack.com'), undefined],
    [slack.replace('hooks.slack.com', 'hooks.slack.com:8443'), undefined],
    [slack.replace('/services/', '/services/../'), undefined],
    [`${slack}/more`, undefined],
    [`${slack}?x=1`, undefined],
    [`${slack}#x`, undefined],
    [`${slack}\n`, undefined],
    [` ${slack}`, undefined],
    [slack.toUpperCase(), undefined],
    [chat.replace('/messages', ''), undefined],
    [`${chat}&threadKey=x`, undefined],
    [chat.replace('&token=abc-DEF_1%3D', ''), undefined],
    ['https://chat.googleapis.com/v1/spaces/AAAA/messages', undefined],
    ['', undefined],
  ])('%s is one of %s', (url, way) => {
    expect(channelOf(url)).toBe(way);
  });

  test('is told by its ending', () => {
    expect(endingOf(slack)).toBe('F123');
  });
});

test('marks of Chat and Slack in what somebody wrote are text', () => {
  expect(tamedFor('slack', '<!here> & <@U1>')).toBe('&lt;!here&gt; &amp; &lt;@U1&gt;');
  expect(tamedFor('chat', '<users/all> & <https://x.example|y>')).toBe('‹users/all› & ‹https://x.example|y›');
});

describe('rows for a channel', () => {
  const since = monday9;
  const rowsAt = (outbox: Parameters<typeof channelRows>[0]) =>
    channelRows(outbox, { way: 'chat', since, now: monday9 + hourMs });

  test('are one for each notice since it is on, however often they are asked for', () => {
    const [old, now, skipped] = [
      aNotice({ id: 'ntc_old', at: since - 1 }),
      aNotice({ id: 'ntc_now', at: since, state: 'sent', tries: 1, mail: 'm1' }),
      aNotice({ id: 'ntc_off', at: since, state: 'skipped', reason: 'off' }),
    ];
    const { add } = rowsAt([old, now, skipped]);
    expect(add.map(({ way, state, tries, mail, words }) => [way, state, tries, mail, words])).toEqual([
      ['chat', 'waiting', 0, '', now.words],
    ]);
    expect(rowsAt([old, now, skipped, ...add])).toEqual({ add: [], update: [] });
  });

  test('go the way of what they are about where nobody is to hear of it any more', () => {
    const notice = aNotice({ at: since });
    const { add } = rowsAt([notice]);
    const over = { ...notice, state: 'skipped', reason: 'over' } as const;
    expect(rowsAt([over, ...add]).update.map(({ state, reason }) => [state, reason])).toEqual([['skipped', 'over']]);
  });
});
