import {
  describeAddon,
  entryPointsOf,
  homepageOf,
  hostsOf,
  readManifest,
} from '../../../../src/host/server/addon/manifest';

const common = { name: 'Demo', logoUrl: 'https://x.example/l.png', homepageTrigger: { runFunction: 'onHome' } };

describe('a manifest', () => {
  it('has a host on only where its section is there', () => {
    expect(hostsOf(readManifest({ addOns: { common, gmail: {}, sheets: {} } }))).toEqual(['GMAIL', 'SHEETS']);
  });

  it('takes the host`s homepage over the common one, and none where it is switched off', () => {
    const own = { homepageTrigger: { runFunction: 'onGmail' } };
    const off = { homepageTrigger: { runFunction: 'onDays', enabled: false } };
    const manifest = readManifest({ addOns: { common, gmail: own, calendar: off, sheets: {} } });
    expect(homepageOf(manifest, 'GMAIL')).toBe('onGmail');
    expect(homepageOf(manifest, 'SHEETS')).toBe('onHome');
    expect(homepageOf(manifest, 'CALENDAR')).toBeUndefined();
    expect(describeAddon(manifest).homepages).toEqual(['GMAIL', 'SHEETS']);
  });

  it('names each function once', () => {
    const manifest = readManifest({
      addOns: {
        common: { ...common, universalActions: [{ label: 'Help', runFunction: 'onHelp' }] },
        gmail: {
          contextualTriggers: [{ unconditional: {}, onTriggerFunction: 'onMail' }],
          composeTrigger: { selectActions: [{ text: 'Insert', runFunction: 'onCompose' }] },
        },
        calendar: { eventOpenTrigger: { runFunction: 'onEvent' }, eventUpdateTrigger: { runFunction: 'onUpdate' } },
        sheets: { onFileScopeGrantedTrigger: { runFunction: 'onGranted' } },
      },
    });
    const names = ['onCompose', 'onEvent', 'onGranted', 'onHelp', 'onHome', 'onMail', 'onUpdate'];
    expect(entryPointsOf(manifest)).toEqual(names);
  });

  it('understands a Gmail-only manifest of the first days', () => {
    const gmail = {
      name: 'Old',
      logoUrl: 'https://x.example/o.png',
      primaryColor: '#41f470',
      openLinkUrlPrefixes: ['https://x.example/'],
      universalActions: [{ text: 'Site', openLink: 'https://x.example/' }],
    };
    expect(describeAddon(readManifest({ gmail }))).toEqual({
      name: 'Old',
      logoUrl: 'https://x.example/o.png',
      primaryColor: '#41f470',
      universalActions: [{ label: 'Site', openLink: 'https://x.example/' }],
      hosts: ['GMAIL'],
      homepages: [],
      composeActions: [],
      openLinkUrlPrefixes: ['https://x.example/'],
    });
    expect(() => readManifest({ gmail: 'yes' })).toThrow('The manifest cannot be used: addOns: ');
  });

  it('says where it has the wrong shape', () => {
    expect(() => readManifest({ timeZone: 'Etc/UTC' })).toThrow('The manifest cannot be used: addOns: is missing');
    expect(() => readManifest({ addOns: { gmail: { contextualTriggers: [{}] } } })).toThrow(
      'addOns.gmail.contextualTriggers.0.onTriggerFunction: is missing',
    );
    expect(() => readManifest({ timeZone: 'Mars/Base', addOns: {} })).toThrow('timeZone: is no IANA time zone');
  });
});
