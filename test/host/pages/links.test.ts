import { drawnIcon, isLocalImage } from '../../../src/host/pages/cards/icons';
import { isAllowed, localPage } from '../../../src/host/pages/sidebar/links';

describe('a link of a card', () => {
  test("opens under a prefix of the manifest's only", () => {
    const prefixes = ['https://docs.google.com/', 'https://*.example.com/help'];
    const links = [
      'https://docs.google.com/x',
      'https://docs.google.com.evil.example/',
      'https://a.example.com/help/1',
      'https://a.example.com/other',
      'https://evilexample.com/help',
      'http://a.example.com/help',
      'javascript:alert(1)',
    ];
    expect(links.filter((link) => isAllowed(link, prefixes))).toEqual([
      'https://docs.google.com/x',
      'https://a.example.com/help/1',
    ]);
  });

  test('never runs a script, even where everything is allowed', () => {
    expect([isAllowed('javascript:alert(1)', ['*']), isAllowed('data:text/html,x', undefined)]).toEqual([false, false]);
  });

  test("leads to this host's pages where it names Google's", () => {
    expect(
      [
        'https://docs.google.com/spreadsheets/d/1/edit#gid=7',
        'https://docs.google.com/spreadsheets/d/1/edit',
        'https://calendar.google.com/calendar/u/0/r',
        'https://mail.google.com/mail',
        'https://example.com/',
        'no link',
      ].map(localPage),
    ).toEqual(['/sheets#gid=7', '/sheets', '/calendar', '/gmail', undefined, undefined]);
  });
});

describe('an icon', () => {
  test('is drawn from the font by its name', () => {
    expect(drawnIcon({ materialIcon: { name: 'flag', fill: true } })).toEqual({
      kind: 'symbol',
      name: 'flag',
      fill: true,
    });
    expect(drawnIcon({ knownIcon: 'MULTIPLE_PEOPLE' })).toEqual({ kind: 'symbol', name: 'group', fill: false });
    expect(drawnIcon({ knownIcon: 'NONE' })).toBeUndefined();
  });

  test("is drawn from the font where its address is one of Google's Material icons", () => {
    const urls = [
      'https://www.gstatic.com/images/icons/material/system/1x/flag_black_48dp.png',
      'https://fonts.gstatic.com/s/i/googlematerialicons/face/v6/black-24dp/2x/gm_face_black_24dp.png',
    ];
    expect(urls.map((iconUrl) => drawnIcon({ iconUrl }))).toEqual([
      { kind: 'symbol', name: 'flag', fill: false },
      { kind: 'symbol', name: 'face', fill: false },
    ]);
  });

  test('of another address stays a picture', () => {
    expect(drawnIcon({ iconUrl: 'https://x.example/i.png' })).toEqual({
      kind: 'image',
      url: 'https://x.example/i.png',
    });
  });

  test('or picture is fetched from this machine only', () => {
    const urls = [
      'data:image/png;base64,AA',
      'data:image/svg+xml,<svg/>',
      'https://x.example/i.png',
      '//x.example/i',
      '/a.png',
    ];
    expect(urls.filter(isLocalImage)).toEqual(['data:image/png;base64,AA', '/a.png']);
  });
});
