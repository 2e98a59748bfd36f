import type { ChannelWay } from '../../../domain/notice/channel';

export type ChannelWords = ReturnType<typeof channelWords>;

/** The team's channel in Google Chat or Slack. */
export function channelWords() {
  return {
    title: 'Chat or Slack',
    open: 'Chat or Slack',
    ways: { chat: 'Google Chat', slack: 'Slack' } satisfies Record<ChannelWay, string>,
    on: ({ place }: { place: string }) => `On: ${place}`,
    off: 'Off',
    notHere:
      'This Tandem calls no server but Google’s, so it has no channel. Whoever deploys it can deploy the variant that may (docs/permissions.md).',
    intro:
      'Notices then stand in a channel of your team, too, when they go out to whoever they are for. Everybody in the channel reads them.',
    place: ({ place, ending }: { place: string; ending: string }) => `${place}, the webhook that ends in ${ending}`,
    since: ({ when, name }: { when: string; name: string }) => `Switched on ${when} by ${name}`,
    address: 'Address of the webhook',
    addressHint: 'It begins with https://chat.googleapis.com or https://hooks.slack.com',
    secret:
      'Whoever has the address can write into the channel. It is kept outside of the workbook and never shown again.',
    problems: {
      missing: 'Paste the address of a webhook',
      'no-webhook': 'This is no webhook of Google Chat or Slack',
    },
    switchOn: 'Switch on',
    switchOff: 'Switch off',
    switchedOn: 'Switched on',
    switchedOff: 'Switched off',
    forWhom: ({ name }: { name: string }) => `For ${name}`,
    inChannel: ({ place, name }: { place: string; name: string }) => `${place}, for ${name}`,
  };
}
